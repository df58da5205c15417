// Keeps photos on one step, as the app's own rules keep them: bytes in their store, a record each with its small picture.
import { generateNKeysBetween } from 'fractional-indexing';
import { plan } from '../../src/content/en/plan';
import { createStamp, type RecordId } from '../../src/domain/change';
import { stepRecord } from '../../src/domain/checklist';
import { applyChanges, type Edit, toChanges } from '../../src/domain/edit';
import { ownerOf, photoRecord } from '../../src/domain/photo';
import type { RecordView } from '../../src/domain/record';
import { writeWitness } from '../../src/storage/witness';

const APPOINTMENT = 'bench0000000';
/** As large as what the app makes of a phone's photo, in bytes. */
const BYTES = 300_000;
const [WIDTH, HEIGHT] = [84, 112];

/** A small picture that looks like no other: coloured squares. About 3 kB, as those of the app. */
async function previewOf(index: number): Promise<string> {
  const canvas = new OffscreenCanvas(WIDTH, HEIGHT);
  const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
  for (let at = 0; at < 48; at += 1) {
    context.fillStyle = `hsl(${(index * 37 + at * 53) % 360} 60% ${30 + ((at * 7) % 50)}%)`;
    context.fillRect((at % 6) * 14, Math.floor(at / 6) * 14, 14, 14);
  }
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.6 })).arrayBuffer());
  return btoa(String.fromCharCode(...bytes));
}

const hashOf = (index: number): string => index.toString(16).padStart(64, '0');

async function editsOf(count: number): Promise<Edit[]> {
  const owner = stepRecord(APPOINTMENT, 'second-opinion:check-papers');
  const edits: Edit[] = [{ record: `appointment/${APPOINTMENT}`, field: 'plan', value: plan.id, seen: [] }];
  for (const [index, order] of generateNKeysBetween(null, null, count).entries()) {
    const record = photoRecord(APPOINTMENT, `own:${index}`);
    const file = { hash: hashOf(index), type: 'image/jpeg', size: BYTES, width: 1800, height: 2400, preview: await previewOf(index) };
    for (const [field, value] of Object.entries({ of: { owner: ownerOf(owner) }, order, file })) edits.push({ record, field, value, seen: [] });
  }
  return edits;
}

async function seed(count: number): Promise<void> {
  const stamp = createStamp('bench0');
  const changes = toChanges(await editsOf(count), APPOINTMENT, () => stamp(Date.now(), 'bench0'));
  const { views } = applyChanges(changes, new Map<RecordId, RecordView>());
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('askwell');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const tx = db.transaction(['changes', 'records', 'device', 'photos'], 'readwrite');
  for (let index = 0; index < count; index += 1) tx.objectStore('photos').put({ hash: hashOf(index), type: 'image/jpeg', bytes: new ArrayBuffer(BYTES) });
  for (const change of changes) tx.objectStore('changes').put(change);
  for (const view of views.values()) tx.objectStore('records').put(view);
  tx.objectStore('device').put({ id: 'device', device: 'bench0', epoch: 'bench0000000', appointment: APPOINTMENT });
  await new Promise<void>((resolve, reject) => {
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(tx.error);
  });
  db.close();
  writeWitness({ epoch: 'bench0000000', last: changes.at(-1)?.id ?? '' });
}

Object.assign(window, { askwellBenchSeedPhotos: seed });

// Fills the app's own database with a true history: every change is made by the app's own rules, then folded as the app folds.
import { generateNKeysBetween } from 'fractional-indexing';
import { plan } from '../../src/content/en/plan';
import { type Change, createStamp, type RecordId } from '../../src/domain/change';
import { stepRecord } from '../../src/domain/checklist';
import { applyChanges, type Edit, toChanges } from '../../src/domain/edit';
import type { RecordView } from '../../src/domain/record';
import { writeWitness } from '../../src/storage/witness';

interface Size {
  readonly items: number;
  readonly appointments: number;
}

const DEVICE = 'bench0';
const EPOCH = 'bench0000000';
const DAY_MS = 86_400_000;

/** A person's own steps, spread evenly over the sections, every third one done. */
function editsOf(appointment: string, items: number): Edit[] {
  const edits: Edit[] = [{ record: `appointment/${appointment}`, field: 'plan', value: plan.id, seen: [] }];
  plan.sections.forEach(({ id: section }, place) => {
    const count = Math.floor((items + place) / plan.sections.length);
    const last = plan.steps.filter((step) => step.section === section).at(-1)?.order ?? null;
    generateNKeysBetween(last, null, count).forEach((order, index) => {
      const record = stepRecord(appointment, `own:${section}${index}`);
      const fields = { section, order, title: `Ask about the ${index + 1}. thing under ${section}`, ...(index % 3 === 0 && { done: true }) };
      for (const [field, value] of Object.entries(fields)) edits.push({ record, field, value, seen: [] });
    });
  });
  return edits;
}

async function seed({ items, appointments }: Size): Promise<void> {
  const stamp = createStamp('bench0');
  const changes: Change[] = [];
  const views: RecordView[] = [];
  const names = Array.from({ length: appointments }, (_, index) => `bench${String(index).padStart(7, '0')}`);
  names.forEach((appointment, index) => {
    const madeAtMs = Date.now() - (appointments - index) * DAY_MS;
    const made = toChanges(editsOf(appointment, items / appointments), appointment, () => stamp(madeAtMs, DEVICE));
    changes.push(...made);
    views.push(...applyChanges(made, new Map<RecordId, RecordView>()).views.values());
  });
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('askwell');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const tx = db.transaction(['changes', 'records', 'device'], 'readwrite');
  for (const change of changes) tx.objectStore('changes').put(change);
  for (const view of views) tx.objectStore('records').put(view);
  tx.objectStore('device').put({ id: 'device', device: DEVICE, epoch: EPOCH, appointment: names.at(-1) });
  await new Promise<void>((resolve, reject) => {
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(tx.error);
  });
  db.close();
  writeWitness({ epoch: EPOCH, last: changes.at(-1)?.id ?? '' });
}

Object.assign(window, { askwellBenchSeed: seed });

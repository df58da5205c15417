// The least that a list kept in IndexedDB costs: reads and draws only the rows on screen, keeps a counter instead of counting,
// writes in the event handler, and shows what it wrote after it is on the disk.
import { openDB } from 'idb';
import { render } from 'preact';

const ROW = 48;
const db = await openDB('floor', 1, {
  upgrade(db) {
    const rows = db.createObjectStore('rows', { keyPath: 'id' });
    for (let i = 1; i <= 10; i++) rows.add({ id: i, title: `Step ${i}`, done: false });
    db.createObjectStore('counter').add(10, 'rows');
  },
});
let view;
let status = '';

// Newest first: keys fall, so the rows on screen are the first ones that a cursor meets.
async function read(first) {
  const tx = db.transaction(['rows', 'counter']);
  const store = tx.objectStore('rows');
  const counted = tx.objectStore('counter').get('rows');
  const amount = Math.ceil(innerHeight / ROW);
  const cursor = first ? await (await store.openCursor()).advance(first) : null;
  const rows = await store.getAll(cursor && IDBKeyRange.lowerBound(cursor.key), amount);
  view = { first, count: await counted, rows };
  draw();
}

async function write(row, added, next) {
  status = 'Saving';
  const count = view.count + added;
  const tx = db.transaction(['rows', 'counter'], 'readwrite', { durability: 'strict' });
  tx.objectStore('rows').put(row);
  if (added) tx.objectStore('counter').put(count, 'rows');
  tx.commit();
  draw();
  await tx.done;
  view = { ...view, count, rows: next(view.rows) };
  status = 'Saved';
  draw();
}

function tick(event, row) {
  event.preventDefault();
  const changed = { ...row, done: !row.done };
  write(changed, 0, (rows) => rows.map((other) => (other.id === row.id ? changed : other)));
}

function add(event) {
  event.preventDefault();
  const field = event.target.elements.title;
  const row = { id: -Date.now(), title: field.value, done: false };
  write(row, 1, (rows) => [row, ...rows]);
  field.value = '';
}

function draw() {
  render(<>
    <form onSubmit={add}><input name="title" aria-label="New step" /><button>Add</button></form>
    <output>{status}</output>
    <ul style={{ height: `${view.count * ROW}px` }}>
      {view.rows.map((row, i) => <li key={row.id} style={{ top: `${(view.first + i) * ROW}px` }}>
        <label><input type="checkbox" checked={row.done} onClick={(event) => tick(event, row)} /> {row.title}</label>
      </li>)}
    </ul>
  </>, document.querySelector('main'));
}

addEventListener('scroll', () => read(Math.floor(scrollY / ROW)));
await read(0);
navigator.serviceWorker.register('sw.js');

// The rules of the heart and how each is broken: `npm run mutants` does it (`mutants.mjs`), and a test holds that the code still says so.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are code, quoted

const test = (name) => [`tests/${name}.test.ts`];

/** @typedef {{ rule: string, file: string, breaks: [string, string][], tests: string[] }} Mutant */

/** @type {Mutant[]} What a rule's code says, and what it says when the rule is broken. */
export const mutants = [
  // Changes
  {
    rule: 'the id of a change carries the tag of its page load',
    file: 'domain/change.ts',
    breaks: [['-${device}-${pageLoad}`', '-${device}-load`']],
    tests: [...test('domain/change'), ...test('storage/store')],
  },
  {
    rule: 'ids only rise, even when the clock is set back',
    file: 'domain/change.ts',
    breaks: [
      ['if (nowMs > last || count === COUNTER_MAX)', 'if (nowMs !== last || count === COUNTER_MAX)'],
      ['last = Math.max(nowMs, last + 1)', 'last = nowMs'],
    ],
    tests: test('domain/change'),
  },
  {
    rule: 'supersedes counts only inside the same field',
    file: 'domain/record.ts',
    breaks: [
      ['change.supersedes.map((id) => `${change.field} ${id}`)', 'change.supersedes'],
      ['superseded.has(`${change.field} ${change.id}`)', 'superseded.has(change.id)'],
    ],
    tests: test('domain/record'),
  },
  {
    rule: 'equal wordings are one',
    file: 'domain/record.ts',
    breaks: [['...new Set(\n    headsOf', '...Array.from(\n    headsOf']],
    tests: test('domain/record'),
  },
  {
    rule: 'both wordings stay',
    file: 'domain/record.ts',
    breaks: [['      .filter(isWords)\n      .reverse(),', '      .filter(isWords)\n      .slice(-1),']],
    tests: [...test('domain/record'), ...test('heart/people')],
  },
  {
    rule: 'done comes before not done',
    file: 'domain/record.ts',
    breaks: [['.some((head) => head.value === true)', '.at(-1)?.value === true']],
    tests: test('domain/record'),
  },
  // Delete
  {
    rule: 'words that the deleter never saw bring the step back',
    file: 'domain/record.ts',
    breaks: [["return isBack ? 'back' : 'deleted';", "return 'deleted';"]],
    tests: [...test('domain/record'), ...test('heart/people')],
  },
  {
    rule: 'what came back stays when the words that brought it back are emptied',
    file: 'domain/record.ts',
    breaks: [['(value || id > last)', 'value']],
    tests: [...test('domain/record'), ...test('heart/people')],
  },
  {
    rule: 'a delete lists what its author saw',
    file: 'domain/deleted.ts',
    breaks: [['view ? textHeads(view).map((head) => head.id) : []', '[]']],
    tests: [...test('domain/record'), ...test('state/app')],
  },
  {
    rule: 'what came while an action waited for its turn was not seen',
    file: 'state/records.ts',
    breaks: [
      ["? null : { edits, deed: 'deleted',", "? null : { edits: fieldEdits(app, target, 'deleted', deletedValue(app.view(target.record))), deed: 'deleted',"],
    ],
    tests: test('state/app'),
  },
  // Undo
  {
    rule: 'undo supersedes only the change that it undoes',
    file: 'domain/undo.ts',
    breaks: [['seen: [change.id],', 'seen: headsOf(view(change.record), change.field).map((head) => head.id),']],
    tests: [...test('domain/edit'), ...test('heart/people')],
  },
  {
    rule: 'undo writes back every head of before',
    file: 'domain/undo.ts',
    breaks: [['return heads.map(({ value }) =>', 'return heads.slice(0, 1).map(({ value }) =>']],
    tests: [...test('domain/edit'), ...test('heart/people')],
  },
  {
    rule: 'undo of what stood over nothing writes nothing',
    file: 'domain/undo.ts',
    breaks: [['before.length > 0 ? before : [{ value: null }]', 'before']],
    tests: test('domain/edit'),
  },
  {
    rule: 'undo does nothing once its change is no longer a head',
    file: 'domain/undo.ts',
    breaks: [['if (!headsOf(here, field).some((head) => head.id === change.id)) return [];', '']],
    tests: test('domain/edit'),
  },
  {
    rule: 'undo of what was added leaves its place to what others have written into it since',
    file: 'domain/undo.ts',
    breaks: [[' || isStoodOn(one, written, here)', '']],
    tests: [...test('domain/edit'), ...test('state/drafts')],
  },
  {
    rule: 'undo of a move puts back what others have written into',
    file: 'domain/undo.ts',
    breaks: [['if (!written.some(({ change }) => change.record === record && !isAlong(change.field))) return false;', '']],
    tests: test('domain/edit'),
  },
  {
    rule: 'undo of an undo finds the same heads for each of its changes',
    file: 'domain/edit.ts',
    breaks: [['const before = headsOf(view, change.field)', 'const before = headsOf(views.get(change.record) ?? view, change.field)']],
    tests: test('domain/edit'),
  },
  {
    rule: 'a delete that undo brings back lists what the undo wrote',
    file: 'domain/undo.ts',
    breaks: [['.saw, ...ids] })', '.saw] })']],
    tests: test('domain/edit'),
  },
  {
    rule: 'undo leaves what the app writes of itself',
    file: 'state/undo.ts',
    breaks: [['written.filter(({ change }) => !OWN_FIELDS.has(change.field))', 'written']],
    tests: test('state/app'),
  },
  // Redaction and merging
  {
    rule: 'a dropped value leaves id and supersedes',
    file: 'domain/edit.ts',
    breaks: [['({ ...change, value: null, redacted: true })', '({ ...change, value: null, redacted: true, supersedes: [] })']],
    tests: [...test('domain/merge'), ...test('heart/people')],
  },
  {
    rule: 'nothing is removed: the store drops words, not changes',
    file: 'storage/store.ts',
    breaks: [["if (change) await tx.objectStore('changes').put(redact(change));", "if (change) await tx.objectStore('changes').delete(change.id);"]],
    tests: test('storage/store'),
  },
  {
    rule: 'redacted wins on merge',
    file: 'domain/merge.ts',
    breaks: [['if (theirs.redacted) return redact(mine);', 'if (theirs.redacted) return mine;']],
    tests: [...test('domain/merge'), ...test('heart/people')],
  },
  {
    rule: 'words replaced in the same page load are dropped',
    file: 'domain/edit.ts',
    breaks: [['isWordsField(change.field) ?', 'false ?']],
    tests: [...test('domain/edit'), ...test('storage/store')],
  },
  {
    rule: 'words of another page load, and those that a backup may hold, are not dropped',
    file: 'domain/edit.ts',
    breaks: [[' && unsent.has(head.id)', '']],
    tests: [...test('domain/edit'), ...test('storage/store')],
  },
  {
    rule: 'replaced and deleted words stay 30 days',
    file: 'domain/merge.ts',
    breaks: [['>= keptMs', '>= 0']],
    tests: [...test('domain/merge'), ...test('storage/store')],
  },
  {
    rule: 'replaced and deleted words go after 30 days',
    file: 'domain/merge.ts',
    breaks: [['>= keptMs', '>= keptMs * 2']],
    tests: [...test('domain/merge'), ...test('storage/store')],
  },
  {
    rule: 'the same id with other content is refused',
    file: 'domain/merge.ts',
    breaks: [['sameValue(mine.value, theirs.value) ? mine : undefined', 'mine']],
    tests: test('domain/merge'),
  },
  // Order
  {
    rule: 'between equal keys the next greater bound is taken',
    file: 'domain/order.ts',
    breaks: [["after.find((key) => key > (before ?? '')) ?? null", 'after[0] ?? null']],
    tests: [...test('domain/order'), ...test('heart/people')],
  },
  {
    rule: 'up past equal keys always moves',
    file: 'domain/order.ts',
    breaks: [["while (move === 'up' && to > 0", "while (move === 'down' && to > 0"]],
    tests: test('domain/order'),
  },
  {
    rule: 'order compares by code unit',
    file: 'domain/checklist.ts',
    breaks: [['return a.order < b.order ? -1 : 1;', 'return a.order.localeCompare(b.order);']],
    tests: test('domain/order'),
  },
  // The checklist
  {
    rule: 'the first change to a built-in step stores its title',
    file: 'state/app.ts',
    breaks: [['(step.builtIn ? { label: step.title } : {})', '({})']],
    tests: [...test('storage/store'), ...test('state/app')],
  },
  {
    rule: 'what was written to a step that the plan lost stays, under its old title',
    file: 'domain/checklist.ts',
    breaks: [["builtIn?.title ?? text(newest(view, 'label'))", "builtIn?.title ?? ''"]],
    tests: test('domain/checklist'),
  },
  { rule: 'an unchanged step is the same object', file: 'domain/checklist.ts', breaks: [['if (made) return made;', '']], tests: test('domain/checklist') },
  // The start
  {
    rule: 'what is asked for before the start waits for what is stored',
    file: 'state/app.ts',
    breaks: [['let waiting = 1;', 'let waiting = 0;']],
    tests: test('state/app'),
  },
  {
    rule: 'what is asked for before a start that fails is told so',
    file: 'state/app.ts',
    breaks: [['obstacle.value = next;\n      begun();', 'obstacle.value = next;']],
    tests: test('state/app'),
  },
  // Starting from another appointment
  {
    rule: 'starting from another appointment clears what was done for it',
    file: 'domain/copy.ts',
    breaks: [[" : field.startsWith('check-') || CLEARED[kindOf(view.id)]?.includes(field) === true", " : field.startsWith('check-')"]],
    tests: test('domain/copy'),
  },
  {
    rule: 'both wordings of a conflict are copied',
    file: 'domain/copy.ts',
    breaks: [['heads.flatMap(({ value })', 'heads.slice(-1).flatMap(({ value })']],
    tests: test('domain/copy'),
  },
  {
    rule: 'the delete of a copied step has seen the copied words',
    file: 'domain/copy.ts',
    breaks: [['written.slice(first, first + copied.length)', 'written.slice(0, 0)']],
    tests: test('domain/copy'),
  },
  {
    rule: 'starting from another appointment takes the medicines along',
    file: 'domain/copy.ts',
    breaks: [["new Set(['call', 'doctor', 'letter'])", "new Set(['call', 'doctor', 'letter', 'medicine'])"]],
    tests: test('state/medicines'),
  },
  {
    rule: 'an appointment that begins fresh has no medicines',
    file: 'domain/copy.ts',
    breaks: [["if (kindOf(view.id) === 'card')", "if (kindOf(view.id) !== 'appointment')"]],
    tests: test('state/medicines'),
  },
  // Lists of records
  {
    rule: 'lists: an undone "add" leaves no empty row',
    file: 'domain/entries.ts',
    breaks: [[' && !isEmpty(view)', '']],
    tests: [...test('domain/entries'), ...test('state/medicines')],
  },
  {
    rule: 'lists: one that comes back stands where it was',
    file: 'pages/one-record.tsx',
    breaks: [['keyForEnd(everyEntry(app.records.value, kind))', 'keyForEnd(entriesHere(app, kind))']],
    tests: test('state/medicines'),
  },
  {
    rule: 'lists: a record comes into being with its first photo',
    file: 'state/photos.ts',
    breaks: [['edits: [...mark, ...edits]', 'edits']],
    tests: test('state/medicines'),
  },
  // Several appointments
  {
    rule: 'appointments: what is typed is saved before another one comes on screen',
    file: 'state/attempt.ts',
    breaks: [['await drafts.commitAll().catch(() => Promise.reject(UNSAVED));', '']],
    tests: test('state/appointments'),
  },
  {
    rule: 'appointments: a write lands in the one that its tab shows',
    file: 'state/app.ts',
    breaks: [['({ ...edit, record: withAppointment(edit.record, appointment.value) })', 'edit']],
    tests: test('state/appointments'),
  },
  {
    rule: 'appointments: the delete lists the words of all records',
    file: 'state/appointments.ts',
    breaks: [['value: deletedAppointment(views), seen: seenIn', 'value: deletedAppointment([own]), seen: seenIn']],
    tests: test('state/appointments'),
  },
  {
    rule: 'appointments: words that the deleter never saw bring one back',
    file: 'domain/appointments.ts',
    breaks: [['(isWords(value) || (', '((']],
    tests: test('state/appointments'),
  },
  {
    rule: 'appointments: a copy is one write',
    file: 'state/appointments.ts',
    breaks: [
      [
        'return (await app.act(action, () => create(isCopy))) && open(id);',
        'for (const edit of edits) if (!(await app.act({ ...action, edits: [edit] }, () => create(isCopy)))) return false;\n      return open(id);',
      ],
    ],
    tests: test('state/appointments'),
  },
  {
    rule: 'appointments: the words of all records go with a deleted one',
    file: 'domain/merge.ts',
    breaks: [['newestHead([view]) : goneWith;', 'newestHead([view]) : undefined;']],
    tests: test('state/appointments'),
  },
  // Two tabs
  {
    rule: 'the first appointment is made inside the write transaction',
    file: 'storage/store.ts',
    breaks: [['const known: Device = stored ?? {', 'const known: Device = device ?? {']],
    tests: [...test('storage/store'), ...test('heart/tabs')],
  },
  {
    rule: 'the view is read inside the write transaction',
    file: 'storage/store.ts',
    breaks: [['applyChanges(changes, before)', 'applyChanges(changes, new Map())']],
    tests: [...test('storage/store'), ...test('heart/tabs')],
  },
  {
    rule: 'a draft is kept by tab',
    file: 'state/drafts.ts',
    breaks: [['`${tab} ${record.replace(', '`${record.replace(']],
    tests: [...test('storage/store'), ...test('heart/tabs')],
  },
  {
    rule: 'a draft is found again when the first write has made the appointment',
    file: 'state/drafts.ts',
    breaks: [['${record.replace(`/${app.appointment.peek()}`, `/${NO_APPOINTMENT}`)}', '${record}']],
    tests: test('state/drafts'),
  },
  {
    rule: 'a draft supersedes only what was on screen when typing began',
    file: 'state/drafts.ts',
    breaks: [['{ record, field, value: wordsOf(text), seen }', '{ record, field, value: wordsOf(text), seen: seenIn(app.view(record), field) }']],
    tests: [...test('state/drafts'), ...test('heart/tabs')],
  },
  {
    rule: 'words are saved with the place of their record, though Undo has just taken it back',
    file: 'state/drafts.ts',
    breaks: [
      ['      const edits: Edit[] = [...app.firstEdits(record, first), { record, field, value: wordsOf(text), seen }];\n', ''],
      [
        '    const said = calledBy',
        '    const edits: Edit[] = [...app.firstEdits(record, first), { record, field, value: wordsOf(text), seen }];\n    const said = calledBy',
      ],
    ],
    tests: test('state/drafts'),
  },
  {
    rule: 'what Undo took back in the field that was left is not said of the words that stand there',
    file: 'state/draft-messages.ts',
    breaks: [[' && !isOver(standing)', '']],
    tests: test('state/drafts'),
  },
  {
    rule: 'a field with the focus takes no news as seen',
    file: 'state/drafts.ts',
    breaks: [['const base = bases.get(key) ?? baseOf(', 'const base = baseOf(']],
    tests: [...test('state/drafts'), ...test('heart/tabs')],
  },
  {
    rule: 'words of a page that was left are there though its last transaction was lost',
    file: 'storage/drafts.ts',
    breaks: [['for (const draft of drafts) localStorage.setItem(LEFT + draft.key, JSON.stringify(withEpoch(draft)));', '']],
    tests: test('state/drafts'),
  },
  {
    rule: 'a lost draft supersedes only what its author saw',
    file: 'state/lost-drafts.ts',
    breaks: [['value: wordsOf(draft.text), seen }', 'value: wordsOf(draft.text), seen: seenIn(app.view(record), field) }']],
    tests: [...test('state/drafts'), ...test('heart/tabs')],
  },
  {
    rule: 'a lost draft becomes a change once',
    file: 'storage/store.ts',
    breaks: [['if (gone) return', 'if (gone && false) return']],
    tests: [...test('storage/store'), ...test('state/drafts')],
  },
  {
    rule: 'other tabs are told what was saved',
    file: 'storage/store.ts',
    breaks: [["channel?.postMessage({ type: 'changed'", "void ({ type: 'changed'"]],
    tests: test('storage/store'),
  },
  // Storage
  { rule: 'a migration that fails aborts', file: 'storage/schema.ts', breaks: [['      tx.abort();\n', '']], tests: test('storage/migrations') },
  {
    rule: 'a migration that fails keeps the first cause',
    file: 'storage/schema.ts',
    breaks: [['    return error;\n', '    return undefined;\n']],
    tests: test('storage/migrations'),
  },
  {
    rule: 'nothing is published before the commit',
    file: 'storage/store.ts',
    breaks: [
      ['await tx.done;\n        return result;', 'return result;'],
      ['tx.done.then(() => {\n            device = here;\n          }),', 'Promise.resolve().then(() => {\n            device = here;\n          }),'],
    ],
    tests: [...test('storage/store'), ...test('storage/full-disk')],
  },
  {
    rule: 'an action is strict',
    file: 'storage/store.ts',
    breaks: [["transact('write', 'readwrite', 'strict'", "transact('write', 'readwrite', 'relaxed'"]],
    tests: test('storage/store'),
  },
  {
    rule: 'over quota the transaction tells why it failed',
    file: 'storage/store.ts',
    breaks: [['(tx.error ?? error) : error;', 'error : error;']],
    tests: test('storage/full-disk'),
  },
  {
    rule: 'a dropped connection is opened again',
    file: 'storage/gateway.ts',
    breaks: [['if (isAgain || !isDropped(error as Error)) throw', 'throw']],
    tests: test('storage/opening'),
  },
  {
    rule: 'opening that hangs is told within five seconds',
    file: 'storage/gateway.ts',
    breaks: [['HANGING_MS = 5000', 'HANGING_MS = 50_000']],
    tests: test('storage/opening'),
  },
  {
    rule: 'what cannot be read is left out and counted',
    file: 'storage/store.ts',
    breaks: [['const records = found.filter(isRecordView);', 'const records = found;']],
    tests: test('storage/store'),
  },
  {
    rule: 'what cannot be read hides no words when it is written to',
    file: 'storage/store.ts',
    breaks: [["fold(id, await tx.objectStore('changes').index('byRecord').getAll(id))", 'undefined']],
    tests: test('storage/store'),
  },
  {
    rule: 'a tab refuses to write what was deleted elsewhere',
    file: 'storage/store.ts',
    breaks: [['if (device && stored?.epoch !== device.epoch) throw erased();', '']],
    tests: test('storage/erase'),
  },
  {
    rule: 'delete everything tells the other tabs',
    file: 'storage/erase.ts',
    breaks: [["storage.announce({ type: 'erased' });", '']],
    tests: test('storage/erase'),
  },
  {
    rule: 'the witness is compared by presence',
    file: 'storage/store.ts',
    breaks: [['|| !(last || device.undone?.includes(noted.last))', '']],
    tests: test('storage/recovery'),
  },
  {
    rule: 'the witness holds the epoch',
    file: 'storage/store.ts',
    breaks: [['noted.epoch !== device?.epoch || ', '']],
    tests: test('storage/recovery'),
  },
  {
    rule: 'delete everything takes the witness along',
    file: 'storage/erase.ts',
    breaks: [['localStorage.removeItem(WITNESS);', '']],
    tests: [...test('storage/recovery')],
  },
  // Backups
  {
    rule: 'an import comes in one transaction: cancelled, nothing of it is there',
    file: 'storage/exchange.ts',
    breaks: [
      ['    signal?.throwIfAborted();', ''],
      ['options.signal?.throwIfAborted();', ''],
    ],
    tests: test('heart/backup'),
  },
  {
    rule: 'words: a press that leaves a field ends before the field saves',
    file: 'components/press.ts',
    breaks: [['  if (isDown) for', '  if (isDown && !isDown) for']],
    tests: test('pages/WordsField').map((name) => `${name}x`),
  },
  {
    rule: 'a backup keeps every change',
    file: 'exchange/backup.ts',
    breaks: [
      [
        '(isChange(change) ? changes : unreadable).push(JSON.stringify(change))',
        '!change.redacted && change.value !== null && (isChange(change) ? changes : unreadable).push(JSON.stringify(change))',
      ],
    ],
    tests: [...test('heart/backup'), ...test('exchange/released-backups')],
  },
  {
    rule: 'three people who exchange by backup lose no word',
    file: 'exchange/backup.ts',
    breaks: [['(isChange(change) ? changes : unreadable).push(JSON.stringify(change))', 'changes.push(JSON.stringify({ ...change, supersedes: [] }))']],
    tests: test('heart/people'),
  },
  {
    rule: 'long work on a backup hears "Cancel"',
    file: 'exchange/rests.ts',
    breaks: [['    signal?.throwIfAborted();', '']],
    tests: test('heart/long-lists'),
  },
  {
    rule: 'a photo of a backup is what its hash says',
    file: 'exchange/photo-line.ts',
    breaks: [[' && (await hashOf(bytes)) === hash;', ';']],
    tests: [...test('exchange/backup-file'), ...test('heart/backup-photos')],
  },
  {
    rule: 'a backup that was cut off among its photos is not whole',
    file: 'exchange/backup-file.ts',
    breaks: [["else return 'photos';", '']],
    tests: test('exchange/backup-file'),
  },
  {
    rule: 'photos come before the words that point to them',
    file: 'backup-duties.ts',
    breaks: [['await bringPhotos(store, incoming, {', 'void bringPhotos(store, incoming, {']],
    tests: test('heart/backup-photos'),
  },
  {
    rule: 'a restore that did not come about leaves no bytes',
    file: 'backup-duties.ts',
    breaks: [['        await sweep();\n        return signal.aborted', '        return signal.aborted']],
    tests: test('heart/backup-photos'),
  },
  {
    rule: 'a photo that becomes small after a switch leaves its record where it stands in its list',
    file: 'state/photos.ts',
    breaks: [['appointmentOf(here) === appointment ? app.records.peek() : stored', 'app.records.peek()']],
    tests: test('storage/photos'),
  },
  {
    rule: 'a photo chosen before there was an appointment brings its record into being',
    file: 'state/photos.ts',
    breaks: [['const here = withAppointment(owner, appointment);', 'const here = owner;']],
    tests: test('storage/photos'),
  },
  {
    rule: 'a deleted photo stands in "Recently deleted"',
    file: 'state/photos.ts',
    breaks: [['{ label: title, of:', '{ of:']],
    tests: test('storage/photos'),
  },
  {
    rule: 'a photo whose adding is undone stands in "Recently deleted"',
    file: 'domain/undo.ts',
    breaks: [["kindOf(record) === 'photo' ? field === 'file' : ", '']],
    tests: test('storage/photos'),
  },
  {
    rule: 'a photo that comes back brings back the record that came into being with it',
    file: 'domain/photo.ts',
    breaks: [["deletionOf(owner) !== 'deleted' && wordings(owner, PHOTO_MARK).length > 0", "deletionOf(owner) !== 'deleted'"]],
    tests: test('storage/photos'),
  },
  {
    rule: 'a photo goes for good with the record it belongs to',
    file: 'storage/forget.ts',
    breaks: [['(await deletedOwner(tx, view, brought)) ?? ', '']],
    tests: test('storage/photos'),
  },
  {
    rule: 'a photo that the deleter of its record never saw brings it back',
    file: 'state/photos.ts',
    breaks: [[', { record: owner, field: PHOTO_MARK, value: markOf(kept, title), seen: seenIn(view, PHOTO_MARK) }', '']],
    tests: test('storage/photos'),
  },
  {
    rule: 'the name of a photo that the deleter of its record never saw brings it back',
    file: 'domain/photo.ts',
    breaks: [['!isNamed && deletionOf(owner)', 'deletionOf(owner)']],
    tests: test('state/photo-names'),
  },
  {
    rule: 'the name of a photo that its deleter never saw brings it back into its place',
    file: 'domain/photo.ts',
    breaks: [["deletionOf(records.get(record)) !== 'deleted'", "deletionOf(records.get(record)) === 'none'"]],
    tests: test('state/photo-names'),
  },
  {
    rule: 'the words of a deleted appointment go together',
    file: 'storage/forget.ts',
    breaks: [['? ids.length : SLICE', '? SLICE : SLICE']],
    tests: test('state/appointments'),
  },
  {
    rule: 'a photo stays behind with the deleted record it belongs to',
    file: 'domain/copy.ts',
    breaks: [[" || left.has(photoOf(view)?.owner ?? '')", '']],
    tests: test('domain/copy'),
  },
  {
    rule: 'a backup that was cut off just behind a photo is not whole',
    file: 'exchange/backup-file.ts',
    breaks: [['if (photo) yield', 'if (false) yield']],
    tests: test('exchange/backup-file'),
  },
  {
    rule: 'a restore stays once something was written into what it brought',
    file: 'storage/undo-import.ts',
    breaks: [['return replaces || brought.has(change.record) || brought.has(appointmentRecord(appointmentOf(change.record)));', 'return replaces;']],
    tests: [...test('heart/backup'), ...test('heart/backup-photos')],
  },
  {
    rule: 'words typed while photos are restored stay in their appointment',
    file: 'backup-duties.ts',
    breaks: [['      await drafts.commitAll();\n      const [shown', '      const [shown']],
    tests: test('heart/backup-photos'),
  },
  {
    rule: 'what would break a screen is refused',
    file: 'exchange/shape.ts',
    breaks: [['v.check((name) => !(name in {}))', 'v.check(() => true)']],
    tests: test('exchange/bad-files'),
  },
  {
    rule: 'a value nests only so deep',
    file: 'exchange/shape.ts',
    breaks: [['depth > LIMITS.depth || left.parts < 0', 'left.parts < 0']],
    tests: test('exchange/bad-files'),
  },
  {
    rule: 'undoing an import removes exactly what it added',
    file: 'storage/undo-import.ts',
    breaks: [["...added.map((id) => tx.objectStore('changes').delete(id)),", "...added.slice(1).map((id) => tx.objectStore('changes').delete(id)),"]],
    tests: test('heart/backup'),
  },
  {
    rule: 'an import that somebody has gone on from stays',
    file: 'storage/undo-import.ts',
    breaks: [["if (isGoneOn(changes, note)) return { result: 'gone-on' as const };", '']],
    tests: test('heart/backup'),
  },
  {
    rule: 'an import that was taken back is no loss',
    file: 'storage/undo-import.ts',
    breaks: [
      ['else clearWitness();', ''],
      ['if (done.last) writeWitness({ epoch: done.device.epoch, last: done.last });', ''],
    ],
    tests: test('heart/backup'),
  },
  {
    rule: 'a clock of another phone does not drag this one along',
    file: 'storage/import-note.ts',
    breaks: [['.filter((id) => timeOf(id) <= untilMs)', '']],
    tests: test('heart/backup'),
  },
  {
    rule: 'the same appointment: what comes home gets its first id back',
    file: 'domain/same.ts',
    breaks: [['origin === ours ? written : `${written}_${origin}_${ours}`', '`${id}_${origin}_${ours}`']],
    tests: test('heart/backup'),
  },
  {
    rule: 'the preview names each wording that would be replaced',
    file: 'domain/preview.ts',
    breaks: [['.filter((words) => !then.includes(words))', '.filter((words) => then.includes(words))']],
    tests: test('heart/backup'),
  },
];

/** Steps of the plan that are done on a screen of their own: the step leads there. */
interface Tool {
  readonly screen: string;
  readonly label: string;
}

const questions: Tool = { screen: 'questions', label: 'Open your questions' };
const calls: Tool = { screen: 'calls', label: 'Open your calls' };
const talk: Tool = { screen: 'talk', label: 'Words to say, and a letter' };
const medicines: Tool = { screen: 'medicines', label: 'Open your medicines' };
const story: Tool = { screen: 'story', label: 'Open your story' };
const records: Tool = { screen: 'records', label: 'Open your records' };
const doctors: Tool = { screen: 'doctors', label: 'Open your list of doctors' };

/** Steps that are done by writing a line or two: the field stands before what to read. */
export const written: readonly string[] = ['second-opinion:why', 'second-opinion:before-leaving', 'second-opinion:compare'];

/** By the id of the step: one, or all that it names. */
export const tools: Readonly<Record<string, Tool | readonly Tool[]>> = {
  'second-opinion:where-you-live': { screen: 'condition', label: 'Choose your country' },
  'second-opinion:ask-cover': calls,
  'second-opinion:note-calls': calls,
  'second-opinion:if-refused': calls,
  'second-opinion:ask-cost': calls,
  'second-opinion:tell-doctor': talk,
  'second-opinion:safe-to-wait': talk,
  'second-opinion:find-names': doctors,
  'second-opinion:choose': doctors,
  'second-opinion:book': doctors,
  'second-opinion:places': records,
  'second-opinion:request': records,
  'second-opinion:images': records,
  'second-opinion:check-papers': records,
  'second-opinion:send-copy': records,
  'second-opinion:arrived': records,
  'second-opinion:letters': records,
  'second-opinion:medicines': medicines,
  'second-opinion:story': story,
  'mg:troubles': { screen: 'story', label: 'Open your troubles' },
  'second-opinion:write-questions': questions,
  'second-opinion:not-clear': questions,
  'second-opinion:top-three': questions,
  'second-opinion:pack': [records, medicines, story, questions],
  'second-opinion:begin': questions,
  'second-opinion:take-notes': questions,
  'mg:specialist': doctors,
  'mg:details': { screen: 'pack-records', label: 'Open the records that matter' },
  'mg:emergency-card': { screen: 'card', label: 'Open your emergency card' },
  'mg:without-voice': { screen: 'emergency', label: 'How to call for help' },
  'mg:new-medicine': { screen: 'cautions', label: 'Open the medicines to mention' },
};

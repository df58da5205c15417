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
const doctors: Tool = { screen: 'doctors', label: 'Open your list of doctors' };

/** By the id of the step. */
export const tools: Readonly<Record<string, Tool>> = {
  'second-opinion:ask-cover': calls,
  'second-opinion:note-calls': calls,
  'second-opinion:if-refused': calls,
  'second-opinion:ask-cost': calls,
  'second-opinion:tell-doctor': talk,
  'second-opinion:find-names': doctors,
  'second-opinion:choose': doctors,
  'second-opinion:book': doctors,
  'second-opinion:medicines': medicines,
  'second-opinion:story': story,
  'mg:troubles': { screen: 'story', label: 'Open your troubles' },
  'second-opinion:write-questions': questions,
  'second-opinion:top-three': questions,
};

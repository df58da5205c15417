import { describe, expect, test } from 'vitest';
import { plan } from '../../src/content/en/plan';
import { readableTextOf } from './articles';

/** Every point of the article that the product starts from, the step it lives in, and words that have to stand there. */
const homes: readonly (readonly [point: string, step: string, words: readonly RegExp[]])[] = [
  ['reassurance: a doubtful diagnosis overwhelms', 'tell-doctor', [/diagnosis you doubt/]],
  ['reassurance: asking again is normal and common', 'tell-doctor', [/is normal/, /many people do it/]],
  ['reassurance: doctors are comfortable with it, some encourage it', 'tell-doctor', [/used to it/, /Some even suggest it/]],
  ['reassurance: no need to fear upsetting the doctor', 'tell-doctor', [/no need to fear/]],
  ['reassurance: another doctor may know more', 'tell-doctor', [/know more about this condition/]],
  [
    'what it is: history and present state, then a view on diagnosis and treatment',
    'why',
    [/another doctor looks at your history and at how you are now/, /what could be done/],
  ],
  ['reason 1: no clear diagnosis', 'why', [/clearly what is wrong/]],
  ['reason 2: a rare disease', 'why', [/rare/]],
  ['reason 3: another view, or a specialist', 'why', [/specialist, or just another view/]],
  ['reason 4: every option known', 'why', [/every option/]],
  ['reason 5: the treatment is not working', 'why', [/not working/]],
  ['reason 6: trials or research', 'why', [/trial or research/]],
  ['reason 7: explanations not understood', 'why', [/did not understand/]],
  ['reason 8: peace of mind', 'why', [/peace of mind/]],
  ['reason 9: the insurer requires it', 'why', [/insurer asks for it before it pays/]],
  ['when: after the first diagnosis, before treatment', 'why', [/after a first diagnosis and before treatment/]],
  ['when: at any later time', 'why', [/any later time/]],
  ['when: some ask a third', 'why', [/third doctor/]],
  ['finding: begin with the current doctor, openly', 'tell-doctor', [/be open/]],
  ['finding: ask the current doctor for a name', 'find-names', [/Your current doctor/]],
  ['finding: the local hospital or clinic', 'find-names', [/local hospital or clinic/]],
  ['finding: the insurer', 'find-names', [/Your insurer/]],
  ['finding: an association for the condition', 'find-names', [/medical society or patient group/]],
  ['finding: trusted friends and family', 'find-names', [/Friends and family you trust/]],
  ['preparing 1: ask the insurer whether it is covered', 'ask-cover', [/Is a second opinion covered/]],
  ['preparing 2: gather documents and test results', 'request', [/letters, test results, scan reports/]],
  ['preparing 2: bring them, or have them forwarded', 'send-copy', [/your current doctor sends them on/, /you send or bring them yourself/]],
  ['preparing 3: write the questions down', 'write-questions', [/Write them down/]],
  ['after, same opinion: comfort, everything was done to know', 'if-same', [/comfort/, /did what you could to know/]],
  ['after, different opinion: review both', 'compare', [/side by side|Two columns/, /both in front of you/]],
  ['after, different opinion: choose what fits', 'enough', [/fits my life best/]],
  ['after, different opinion: what did others in this situation do', 'first-doctor', [/other people in my situation/]],
  ['after, different opinion: talk to the first doctor', 'first-doctor', [/go back and tell what you heard/]],
  ['after, different opinion: have both doctors discuss the case', 'first-doctor', [/talk with the other doctor about my case/]],
  ['closing: one or more, by situation and by what feels right', 'enough', [/One opinion or more/, /depends on your situation/, /feels right/]],
];

describe('the starting article has a home in the plan', () => {
  test.each(homes)('%s: step %s', (_, step, words) => {
    const id = `${plan.id}:${step}`;
    expect(plan.steps.map((known) => known.id)).toContain(id);
    const text = readableTextOf(id);
    for (const word of words) expect(text).toMatch(word);
  });
});

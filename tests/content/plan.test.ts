import { generateKeyBetween } from 'fractional-indexing';
import { describe, expect, test } from 'vitest';
import { guidanceOf } from '../../src/content/en/guidance';
import { plan } from '../../src/content/en/plan';
import { titles } from '../../src/content/en/titles';
import { tools } from '../../src/content/en/tools';
import { fileIds } from './articles';
import { packs } from './packs';
import released from './released-steps.json';

const ids = plan.steps.map((step) => step.id);

describe('the built-in plan', () => {
  test('has the six sections in the order of the work', () => {
    expect(plan.sections.map((section) => section.title)).toEqual(['Coverage', 'Finding the doctor', 'Records', 'Questions', 'The day itself', 'Afterwards']);
  });

  test('has no section without steps, and lists the steps section by section', () => {
    expect([...new Set(plan.steps.map((step) => step.section))]).toEqual(plan.sections.map((section) => section.id));
    const places = plan.steps.map((step) => plan.sections.findIndex((section) => section.id === step.section));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });

  test('gives each step an id of its own that says plan and step', () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^second-opinion:[a-z]+(-[a-z]+)*$/);
  });

  test('never removes, renames or moves a step that was released', () => {
    const now = new Map(plan.steps.map((step) => [step.id, step.order]));
    for (const [id, order] of Object.entries(released)) expect([id, now.get(id)]).toEqual([id, order]);
  });

  test('has no step that the list of released steps forgot', () => {
    expect(Object.keys(released)).toEqual(expect.arrayContaining(ids));
  });

  test('has order keys that leave room for a new step anywhere', () => {
    for (const section of plan.sections) {
      const keys = plan.steps.filter((step) => step.section === section.id).map((step) => step.order);
      for (let i = 0; i <= keys.length; i++) {
        // It throws when a key is not valid, and when the key before is not smaller than the key after.
        expect(() => generateKeyBetween(keys[i - 1] ?? null, keys[i] ?? null)).not.toThrow();
      }
    }
  });

  test('keeps titles to 50 characters and leads to 60', () => {
    for (const { id, title } of plan.steps) {
      const lead = guidanceOf(id)?.lead ?? '';
      expect([title, title.length <= 50]).toEqual([title, true]);
      expect([lead, lead.length > 0 && lead.length <= 60]).toEqual([lead, true]);
    }
  });

  test('gives every step a title of its own', () => {
    expect(new Set(plan.steps.map((step) => step.title)).size).toBe(plan.steps.length);
  });
});

describe('the screens that steps lead to', () => {
  test('exist, and so do the steps', () => {
    const known = [...ids, ...packs.flatMap(({ steps }) => steps.map(({ id }) => id))];
    expect(Object.keys(tools).filter((id) => !known.includes(id))).toEqual([]);
    const screensOf = (id: string): string[] => [tools[id] ?? []].flat().map(({ screen }) => screen);
    expect(
      Object.keys(tools)
        .flatMap(screensOf)
        .filter((screen) => !(screen in titles)),
    ).toEqual([]);
    // Steps whose work is done on a screen lead there.
    const led = (screen: string): string[] => Object.keys(tools).filter((id) => screensOf(id).includes(screen));
    for (const name of ['places', 'request', 'images', 'check-papers', 'send-copy', 'arrived']) expect(led('records')).toContain(`second-opinion:${name}`);
    expect(led('card')).toEqual(['mg:emergency-card']);
    // The bag holds what stands in four lists.
    expect(screensOf('second-opinion:pack')).toEqual(['records', 'medicines', 'story', 'questions']);
  });
});

describe('the guidance', () => {
  test('exists for every step', () => {
    expect(ids.filter((id) => !guidanceOf(id))).toEqual([]);
  });

  test('has no file without a step', () => {
    expect(fileIds.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('is not there for steps of one’s own or of other plans', () => {
    expect(guidanceOf('why')).toBeUndefined();
    expect(guidanceOf('own:why')).toBeUndefined();
    expect(guidanceOf('another-person:why')).toBeUndefined();
    expect(guidanceOf('second-opinion:constructor')).toBeUndefined();
  });
});

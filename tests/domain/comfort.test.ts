import { describe, expect, it } from 'vitest';
import { type Comfort, comfortOf, fromNote, PLAIN, SIZES_PERCENT, THEMES, toNote } from '../../src/domain/comfort';

const all: Comfort[] = THEMES.flatMap((theme) => SIZES_PERCENT.flatMap((sizePercent) => [true, false].map((calm) => ({ theme, sizePercent, calm }))));

describe('the note of the reading comfort', () => {
  it('brings every choice back', () => {
    expect(all.length).toBe(32);
    for (const comfort of all) expect(fromNote(toNote(comfort))).toEqual(comfort);
  });

  it('begins with the theme and the text size, as the script before the first paint reads them', () => {
    expect(toNote({ theme: 'dark', sizePercent: 130, calm: false })).toBe('dark 130%');
    expect(toNote({ theme: '', sizePercent: 160, calm: true })).toBe(' 160% calm');
    expect(toNote(PLAIN)).toBe('');
  });

  it.each(['purple 130%', 'dark 500%', '  loud', 'dark130%', '__proto__ constructor'])('%s: what is not known is plain', (note) => {
    const { theme, sizePercent, calm } = fromNote(note);
    expect(THEMES).toContain(theme);
    expect(SIZES_PERCENT).toContain(sizePercent);
    expect(calm).toBe(false);
  });
});

describe('a stored row', () => {
  it.each([undefined, null, {}, { theme: 7, sizePercent: '130', calm: 'yes' }])('that is broken or missing is plain', (row) => {
    expect(comfortOf(row)).toEqual(PLAIN);
  });
});

import { describe, expect, it } from 'vitest';
import { dialOf } from '../../src/domain/phone';

describe('a phone number that can be dialled', () => {
  it.each([
    ['555 0101', '5550101'],
    ['+1 (617) 555-0101', '+16175550101'],
    ['+44 (0)20 7946 0958', '+442079460958'],
    ['Eva, 555-0101, ext. 4', '5550101'],
    ['1-800-MEDICARE', '180063342273'],
    ['112', '112'],
    ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
    ['۰۱۲۳۴۵۶۷۸۹', '0123456789'],
    ['０３－１２３４', '031234'],
    ['०१२३४५६७८९', '0123456789'],
  ])('"%s" dials %s', (written, dialled) => expect(dialOf(written)).toBe(dialled));

  it.each(['', 'ask the front desk', 'Desk 2', '12', '()-'])('"%s" dials nothing', (written) => expect(dialOf(written)).toBe(''));

  it('is never anything but digits behind at most one plus, whatever was written', () => {
    for (const written of ['555;ext=1,2', 'javascript:5550101', '++12345', '555 0101 DROP TABLE', '<a>123456</a>']) expect(dialOf(written)).toMatch(/^\+?\d*$/);
  });
});

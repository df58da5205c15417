import { describe, expect, it } from 'vitest';
import { dialOf, emergencyDialOf } from '../../src/domain/phone';

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
    ['0211/123456', '0211123456'],
    ['033439/12345', '03343912345'],
    ['+49 211 / 123456', '+49211123456'],
    ['+49 30 - 1234567', '+49301234567'],
    ['(0161) 496 0123', '01614960123'],
    ['0161 (496) 0123', '01614960123'],
  ])('"%s" dials %s', (written, dialled) => expect(dialOf(written)).toBe(dialled));

  it.each([
    ['555 0101 / 555 0102', '5550101'],
    ['0161 496 0123/0161 496 0124', '01614960123'],
    ['0161 496 0123 / 4', '01614960123'],
    ['+33 1 42 34 56 78 – +33 1 42 34 56 79', '+33142345678'],
    ['0161 496 0123 (9-17)', '01614960123'],
    ['111 (24h)', '111'],
    ['020 7946 0958 - 9 to 5', '02079460958'],
  ])('of two in one field, or a number and hours, "%s" dials the first, %s', (written, dialled) => expect(dialOf(written)).toBe(dialled));

  it.each([
    ['Mon-Fri 9-17: 0161 496 0123', '01614960123'],
    ['Room 204, 0161 496 0123', '01614960123'],
    ['Desk 2, 1-800-MEDICARE', '180063342273'],
  ])('the hours or the room before it are not dialled: "%s"', (written, dialled) => expect(dialOf(written)).toBe(dialled));

  it.each([
    ['112 / 118', '112'],
    ['911 - 112', '911'],
    ['144/117', '144'],
    ['112 (24h)', '112'],
    ['112 (24/7)', '112'],
    ['(112)', '112'],
    ['10 111', '10111'],
    ['1-1-2', '112'],
    ['Ambulance: 000', '000'],
    ['+44 (0)20 7946 0958', '+442079460958'],
    ['(0161) 496 0123', '01614960123'],
    ['0211/123456', '0211123456'],
    ['none', ''],
  ])('an emergency number: "%s" dials %s', (written, dialled) => expect(emergencyDialOf(written)).toBe(dialled));

  it.each(['', 'ask the front desk', 'Desk 2', '12', '()-'])('"%s" dials nothing', (written) => expect(dialOf(written)).toBe(''));

  it('is never anything but digits behind at most one plus, whatever was written', () => {
    for (const written of ['555;ext=1,2', 'javascript:5550101', '++12345', '555 0101 DROP TABLE', '<a>123456</a>']) expect(dialOf(written)).toMatch(/^\+?\d*$/);
  });
});

import { describe, expect, test } from 'vitest';
import { countryList, countryOf } from '../../src/content/en/countries';
import { doctorLetter, labels, requestLetter, requestSubject, talk } from '../../src/content/en/letters';
import { isAboutPictures } from '../../src/content/en/records';
import { officeLetters } from '../../src/content/office-letters';
import { sources } from '../../src/content/sources';
import type { CountryCode } from '../../src/domain/country';
import { askedFor } from '../../src/pages/letter-text';
import { gradeOf } from './grade';
import { sentencesOf, wordsOf } from './text';

const letterIn = (code: CountryCode, { what = 'Letters from doctors', detail = '', visit = '', soon = false } = {}): string =>
  requestLetter({
    about: askedFor([[what, detail]]),
    pictures: isAboutPictures(what, detail),
    holder: 'City Hospital',
    visit,
    soon,
    sign: String,
    right: countryOf(code).records,
  });

describe('the request letter', () => {
  test('begins with the holder, says what is wanted and which detail, and ends with lines to fill in', () => {
    for (const { code } of countryList) {
      const letter = letterIn(code, { what: 'AChR antibodies', detail: 'The number and its unit' });
      expect(letter).toMatch(/^City Hospital\n\n/);
      expect(letter).toContain('AChR antibodies\nThe number and its unit');
      expect(letter).toMatch(/\n\nName:\nDate of birth:\nAddress:\nPhone or email:$/);
      expect(letter).not.toMatch(/undefined|false|\n\n\n/);
    }
  });

  test('asks for pictures as DICOM only when the record is about pictures', () => {
    for (const what of [
      'Scans, as DICOM images',
      'Chest CT or MRI',
      'X-ray of the chest',
      'Ultrasound',
      'DaTscan',
      'Radiografía',
      'TAC',
      'Resonancia',
      'Röntgen',
      'IRM',
      'Ecografia',
    ])
      expect([what, letterIn('us', { what }).includes('DICOM images, with')]).toEqual([what, true]);
    for (const what of [
      'Letters from doctors',
      'AChR antibodies',
      'Reports of scans',
      'Pathology slides and report',
      'Vaccines',
      'A section on scanning',
      'Eye inspection',
    ])
      expect([what, letterIn('us', { what }).includes('DICOM images, with')]).toEqual([what, false]);
    expect(letterIn('us', { what: 'Thymus', detail: 'the MRI of March' })).toContain('as DICOM images');
  });

  test('in the United Kingdom has its name, lines for department, dates and proof of who one is, and the clock that stops', () => {
    const letter = letterIn('gb');
    expect(letter).toContain('Subject access request: copies of my medical records');
    expect(letter).toContain('Letters from doctors\nDepartment:\nDates, from and to:\n');
    expect(letter).toContain('\nEnclosed, as proof of who I am:\n');
    expect(letter).toMatch(
      /you have one month from the day you get this, unless .* longer\. Days on which you wait for my proof of who I am, .* do not count\./,
    );
    for (const { code } of countryList.filter(({ code: one }) => one !== 'gb'))
      expect([code, /Department:|Enclosed|Subject access/.test(letterIn(code))]).toEqual([code, false]);
  });

  test('names the law and the limit where they hold in the whole country, and neither where they do not', () => {
    expect(letterIn('us')).toMatch(/under HIPAA, 45 CFR 164\.524:.*you have 30 days from the day you get this, /s);
    expect(letterIn('es')).toMatch(/under GDPR, Article 15, and Ley 41\/2002, article 18:.*you have one month/s);
    expect(letterIn('eu')).toMatch(/under GDPR, Article 15:.*you have one month/s);
    for (const code of ['ca', 'elsewhere'] as const) {
      const letter = letterIn(code);
      expect(letter).toContain('copies of my own records:');
      expect(letter).toContain('Please tell me by when I can have them.');
      expect(letter).not.toMatch(/As I understand it, you have|December/);
    }
  });

  test('names no day, which it cannot know, but that it can be longer', () => {
    for (const code of ['us', 'gb', 'es', 'eu'] as const)
      expect(letterIn(code)).toContain('from the day you get this, unless you tell me in that time that you need longer.');
  });

  test('says of the cost what the country’s rule says', () => {
    expect(letterIn('us')).toContain('please tell me first about how much it is.');
    expect(letterIn('gb')).toContain('this is free as a rule.');
    for (const code of ['es', 'eu'] as const) expect(letterIn(code)).toContain('the first copy is free.');
    for (const code of ['ca', 'elsewhere'] as const) expect(letterIn(code)).toContain('Please tell me first if there is a cost.');
  });

  test('says by when they would help, once the visit has a day, and thanks', () => {
    const line = 'I have an appointment on 18 December 2026. It would help me to have the copies before that day, or the most important papers first.';
    for (const { code } of countryList) {
      expect(letterIn(code, { visit: '18 December 2026' })).toContain(`\n\n${line}\n\n`);
      expect(letterIn(code)).not.toContain('appointment');
      const near = letterIn(code, { visit: '18 December 2026', soon: true });
      expect(near).not.toContain('It would help me');
      expect(near).toContain('I have an appointment on 18 December 2026. I know that is very soon.');
      expect(letterIn(code)).toMatch(/\n\nThank you\.\n\nName:/);
    }
  });

  test('has a subject of its own name', () => {
    expect(countryList.map(({ code, records }) => [code, requestSubject(records)]).filter(([, subject]) => subject?.startsWith('Subject access'))).toEqual([
      ['gb', 'Subject access request: copies of my medical records'],
    ]);
  });
});

describe('the letter to one’s current doctor', () => {
  test('asks for a referral, for support, for copies of the records and for a talk, and takes nothing back', () => {
    const letter = doctorLetter('', '', '', String);
    for (const part of [
      /referral, could you write one/,
      /fine with it/,
      /copies of my records/,
      /talk with the other doctor/,
      /come back and go through it with you/,
    ])
      expect(letter).toMatch(part);
    expect(letter).toContain('Is there someone you would ask yourself?');
    expect(letter).not.toMatch(/It is about|\n\n\n/);
  });

  test('names what it is about and the other doctor where they are known', () => {
    const letter = doctorLetter('Myasthenia gravis', 'Dr. Okafor', 'December 18, 2026', String);
    expect(letter).toContain('It is about: Myasthenia gravis');
    expect(letter).toContain('I am thinking of: Dr. Okafor');
    expect(letter).not.toContain('Is there someone');
  });

  test('rests on sources that are there', () => expect(talk.sources.filter((key) => !sources[key])).toEqual([]));
});

test('letters and what to say read at grade 8 or lower, with no sentence longer than 30 words', () => {
  const texts = [
    doctorLetter('Myasthenia gravis', 'Dr. Okafor', 'December 18, 2026', String),
    ...[true, false].flatMap((soon) => countryList.map(({ code }) => letterIn(code, { visit: '18 December 2026', soon }))),
    talk.sentences.join(' '),
  ];
  for (const text of texts) {
    const lines = text.split('\n').filter(Boolean);
    expect([text.slice(0, 60), gradeOf(lines) <= 8]).toEqual([text.slice(0, 60), true]);
    expect(lines.flatMap(sentencesOf).filter((sentence) => wordsOf(sentence).length > 30)).toEqual([]);
  }
});

describe('a letter in what offices read', () => {
  const wanted = { about: 'AChR antibodies\nThe number and its unit', pictures: false, holder: 'Hospital La Fe', soon: false, sign: String };
  const lines = (text: string): number => text.split('\n').length;
  const lastLines = (text: string, count: number): string[] => text.split('\n').slice(-count);

  test('says what the English one says, line by line, with what the person wrote as it is', () => {
    for (const [code, letters] of Object.entries(officeLetters)) {
      const { records: right, officeLanguage } = countryOf(code as CountryCode);
      expect(officeLanguage).toBeDefined();
      const { subject, text, labels: theirs } = letters.request({ ...wanted, visit: '2026-12-18' });
      expect(lines(text)).toBe(lines(requestLetter({ ...wanted, visit: '18 December 2026', right })));
      expect([lastLines(text, 4), lastLines(requestLetter({ ...wanted, visit: '', right }), 4)]).toEqual([theirs, labels]);
      expect(lines(letters.request({ ...wanted, visit: '' }).text)).toBe(lines(text) - 2);
      const near = letters.request({ ...wanted, visit: '2026-12-18', soon: true }).text;
      expect([lines(near), near === text]).toEqual([lines(text), false]);
      expect(text).toMatch(/^Hospital La Fe\n\n/);
      expect(text).toContain(`${subject}\n\n`);
      expect(text).toContain('AChR antibodies\nThe number and its unit');
      for (const [about, whom, visit] of [
        ['', '', ''],
        ['Myasthenia gravis', 'Dr. Lind', '2026-12-18'],
      ] as const) {
        const own = letters.doctor(about, whom, visit, String);
        expect(lines(own.text)).toBe(lines(doctorLetter(about, whom, visit, String)));
        expect(own.text.includes('18 de diciembre de 2026')).toBe(visit !== '');
        expect(lastLines(own.text, 3)).toEqual(theirs.filter((_, at) => labels[at] !== 'Address:'));
        expect(own.text).toContain(whom);
      }
    }
  });

  test('names the same law and the same limit', () => {
    const { text } = officeLetters.es?.request({ ...wanted, visit: '2026-12-18' }) ?? { text: '' };
    expect(countryOf('es').records.law).toBe('GDPR, Article 15, and Ley 41/2002, article 18');
    expect(text).toMatch(/artículo 15 del RGPD y al artículo 18 de la Ley 41\/2002/);
    expect(countryOf('es').records.clock).toMatchObject({ months: 1 });
    expect(text).toMatch(/un mes desde que reciban/);
    expect(text).toContain('Tengo una cita el 18 de diciembre de 2026.');
  });

  test('asks for pictures as DICOM only when scans are wanted', () => {
    for (const pictures of [true, false]) expect(officeLetters.es?.request({ ...wanted, visit: '', pictures }).text.includes('DICOM')).toBe(pictures);
  });
});

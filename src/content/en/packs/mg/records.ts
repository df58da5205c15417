import type { PackRecord } from '../../../../domain/pack';

type Row = readonly [name: string, title: string, detail: string, why: string, sources: readonly string[]];

const rows: readonly Row[] = [
  [
    'achr',
    'AChR antibodies',
    'The number and its unit, the lab, the date, the method (RIA, ELISA or cell-based), and any repeat.',
    'Found in about 80 of 100 people with general MG, and in about half of those with eye signs only. A negative test does not rule MG out. A low positive is not always MG, and methods differ.',
    ['P10', 'P25', 'S169'],
  ],
  [
    'musk',
    'MuSK antibodies',
    'The number and its unit, the lab, the date, the method.',
    'Looked for when AChR is negative. About 4 to 6 of 100 people with MG have them, and MuSK-MG is treated in its own way.',
    ['P10', 'S173'],
  ],
  [
    'lrp4',
    'LRP4 antibodies, if done',
    'The lab and the method.',
    'How often they are found differs widely by country, and in one study a commercial test was positive in some healthy people. So it helps to ask what a positive result means.',
    ['P12', 'P13'],
  ],
  ['striated', 'Striated muscle or titin antibodies, if done', 'The result, the lab, the date.', 'You may want to ask what they can say about the thymus.', []],
  [
    'rns',
    'Nerve stimulation test (RNS)',
    'The report with its traces, which nerves and muscles, whether a decrement (a drop from pulse to pulse) was found and how large, and whether pyridostigmine was held back for it, and for how long.',
    'The medicine can hide a change. A normal test does not rule MG out, and in one centre repeats did not confirm the first test.',
    ['P14', 'S169'],
  ],
  [
    'sfemg',
    'Single-fibre EMG',
    'The report, which muscle, whether that muscle was weak, normal or not.',
    'It is the most sensitive test, but other diseases of nerve and muscle can change it too. A normal result in a muscle that is clearly weak means that this weakness is not from MG. With some needles it finds less.',
    ['P16', 'P17'],
  ],
  [
    'bedside',
    'Ice pack and other tests at the bedside',
    'Who did it, when, and photos before and after.',
    'Easy to do, but they can be positive without MG: not enough alone.',
    ['S179'],
  ],
  [
    'chest',
    'Chest CT or MRI',
    'The images themselves (DICOM) and the report: what it says of the thymus (thymoma, hyperplasia).',
    'It looks for a growth of the thymus, found in about 10 to 15 of 100 people with MG. You may want to ask which scan.',
    ['P18'],
  ],
  [
    'thymectomy',
    'Thymus operation',
    'The operation note, the pathology report with its stage, and whether slides can be lent.',
    'You may want to ask the pathology lab: slides are a request of their own, and often they keep the blocks of tissue.',
    ['C19'],
  ],
  ['lung', 'Lung function', 'The values (FVC, NIF or MIP), the dates, sitting or lying.', 'It shows how the breathing muscles do over time.', ['P25']],
  [
    'totals',
    'Totals of scales (MG-ADL, QMG, MG Composite, MG-QOL15r), MGFA class',
    'The total, the date, and who scored it.',
    'They show change over time. Some US payers ask for them.',
    ['S182'],
  ],
  [
    'medicines',
    'History of medicines',
    'For each: begin, end, dose as written, effect, side effects, why it ended. Dates of IVIG or plasma exchange. Vaccines you had.',
    'What was tried, and what it did, shapes what comes next.',
    ['S120'],
  ],
  [
    'crises',
    'Crises and hospital letters',
    'Dates, what set it off, help with breathing, intensive care.',
    'You may want to ask each hospital for its letter.',
    [],
  ],
  [
    'mimics',
    'Tests that looked for something else',
    'Thyroid, brain MRI, CK, VGCC antibodies (LEMS), genes: the reports.',
    'You may want to ask which other causes were looked at. The papers show how.',
    [],
  ],
  [
    'eye-sleep',
    'Letters of the eye clinic and the sleep clinic',
    'The findings, with dates.',
    'You may want to ask for them: eyes and nights are part of the picture.',
    [],
  ],
  [
    'photos',
    'Photos or short videos, at worst and at best',
    'Lids, eye movement, speech. The date, the hour, and how long since the last dose.',
    'Signs change within hours, and a visit can miss them.',
    ['S183', 'S76'],
  ],
  [
    'diary',
    'Your own notes',
    'The three troubles that bother you most, the time of day, what sets them off.',
    'A neurologist says: these three show what matters.',
    ['S57'],
  ],
];

/** The records that matter in MG, with the detail that decides. */
export const records: readonly PackRecord[] = rows.map(([name, title, detail, text, sources]) => ({ id: `mg:${name}`, title, detail, why: { text, sources } }));

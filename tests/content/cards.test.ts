/**
 * The emergency card in other languages says what the English one says: line by line, medicine by medicine, with the same care.
 * No test can read a translation. So what protects somebody stands here once more, to the letter: whoever changes it there has
 * to change it here, on purpose and in every language.
 */
import { describe, expect, test } from 'vitest';
import { type CardWords, cardLanguageOf, cardLanguages } from '../../src/content/cards';
import { card } from '../../src/content/en/condition';
import { mg } from '../../src/content/en/packs/mg/pack';

/** Each line of medicines, by what is in its names in every language. */
const MEDICINES = [
  [/botulin|botulique|botulínica/i, /p[eé]nicil/i, /(chinin|quinin|kinin)[^,]*(mal[aá]ria|paludisme)/i],
  [/magn[eé]/i],
  [/flu?or(o?chin|oquin|chin)/i, /ma[ck]r[oó]li/i],
  [/amino(gl|sid)/i],
  [/relax|relaj|miorilass|myorel|verslapp/i],
  [/b[eèê]ta-?\s?b?lo/i, /proca[iï]na/i],
];

/** How careful one is to be, line by line; then the sentences of the card, the last of them on the person's own medicines. */
const PROTECTS: Readonly<Record<string, { readonly care: readonly string[]; readonly sentences: readonly string[] }>> = {
  en: {
    care: ['To be avoided', 'Only if absolutely needed', 'With great care, if at all', 'If there is no other choice', 'Strong reaction likely', 'With care'],
    sentences: [
      'My muscles tire. Those for breathing, swallowing and speech can fail.',
      'If I cannot speak, I can still hear and think.',
      'My oxygen can look normal while my breathing fails.',
      'Please ask my neurologist before these. None of my own medicines is to be stopped because of this card.',
    ],
  },
  de: {
    care: [
      'Zu vermeiden',
      'Nur wenn unbedingt nötig',
      'Mit großer Vorsicht, wenn überhaupt',
      'Wenn es keine andere Wahl gibt',
      'Starke Reaktion wahrscheinlich',
      'Mit Vorsicht',
    ],
    sentences: [
      'Meine Muskeln ermüden. Die für Atmen, Schlucken und Sprechen können versagen.',
      'Wenn ich nicht sprechen kann, höre und denke ich trotzdem.',
      'Mein Sauerstoffwert kann normal aussehen, während meine Atmung versagt.',
      'Bitte fragen Sie vor diesen Mitteln meine Neurologin oder meinen Neurologen. Keines meiner eigenen Medikamente darf wegen dieser Karte abgesetzt werden.',
    ],
  },
  es: {
    care: [
      'Deben evitarse',
      'Solo si es imprescindible',
      'Con mucha precaución, si es que se usan',
      'Si no hay otra opción',
      'Reacción intensa probable',
      'Con precaución',
    ],
    sentences: [
      'Mis músculos se cansan. Los que sirven para respirar, tragar y hablar pueden fallar.',
      'Si no puedo hablar, sigo oyendo y pensando.',
      'Mi oxígeno puede parecer normal mientras mi respiración falla.',
      'Antes de estos medicamentos, consulten, por favor, con mi neurólogo o neuróloga. Ninguno de mis propios medicamentos debe suspenderse por esta tarjeta.',
    ],
  },
  fr: {
    care: [
      'À éviter',
      'Seulement si c’est indispensable',
      'Avec grande prudence, si on les utilise',
      'S’il n’y a pas d’autre choix',
      'Forte réaction probable',
      'Avec prudence',
    ],
    sentences: [
      'Mes muscles se fatiguent. Ceux qui servent à respirer, à avaler et à parler peuvent défaillir.',
      'Si je ne peux pas parler, j’entends et je pense toujours.',
      'Mon oxygène peut sembler normal alors que ma respiration défaille.',
      'Avant ces médicaments, merci de demander à mon ou ma neurologue. Aucun de mes propres médicaments ne doit être arrêté à cause de cette carte.',
    ],
  },
  it: {
    care: ['Da evitare', 'Solo se indispensabile', 'Con grande cautela, se mai si usano', 'Se non c’è altra scelta', 'Forte reazione probabile', 'Con cautela'],
    sentences: [
      'I miei muscoli si stancano. Quelli per respirare, deglutire e parlare possono cedere.',
      'Se non riesco a parlare, sento e penso lo stesso.',
      'Il mio ossigeno può sembrare normale mentre la mia respirazione cede.',
      'Prima di questi farmaci chiedete, per favore, al mio neurologo o alla mia neurologa. Nessuno dei miei farmaci va sospeso a causa di questa scheda.',
    ],
  },
  nl: {
    care: [
      'Te vermijden',
      'Alleen als het echt moet',
      'Met grote voorzichtigheid, als ze al gegeven worden',
      'Als er geen andere keuze is',
      'Sterke reactie waarschijnlijk',
      'Met voorzichtigheid',
    ],
    sentences: [
      'Mijn spieren raken vermoeid. Die voor ademen, slikken en spreken kunnen uitvallen.',
      'Als ik niet kan spreken, kan ik nog wel horen en denken.',
      'Mijn zuurstof kan normaal lijken terwijl mijn ademhaling het begeeft.',
      'Overlegt u vóór deze middelen alstublieft met mijn neuroloog. Geen van mijn eigen medicijnen mag vanwege deze kaart worden gestopt.',
    ],
  },
  pt: {
    care: ['A evitar', 'Só se for indispensável', 'Com muita cautela, se é que se usam', 'Se não houver outra escolha', 'Reação forte provável', 'Com cautela'],
    sentences: [
      'Os meus músculos cansam-se. Os que servem para respirar, engolir e falar podem falhar.',
      'Se não conseguir falar, continuo a ouvir e a pensar.',
      'O meu oxigénio pode parecer normal enquanto a minha respiração falha.',
      'Antes destes medicamentos, perguntem, por favor, ao meu ou à minha neurologista. Nenhum dos meus próprios medicamentos deve ser suspenso por causa deste cartão.',
    ],
  },
};

/** How the list “Medicines to mention” puts the care of each line. */
const CARE_ON_LIST = [
  /^To be avoided/,
  /Only if absolutely needed/,
  /cautiously, if at all/,
  /if there is no other choice/,
  /react strongly/,
  /Used cautiously\./,
];

/** How careful one is to be, and how many medicines the line names after it. In French a space stands before the colon. */
const careIn = (line: string): string | undefined => line.split(':')[0]?.trim();
const countOf = (line = ''): number | undefined => line.split(':')[1]?.split(',').length;

test('the tables fit the English card', () => {
  expect(mg.card.medicines).toHaveLength(MEDICINES.length);
  MEDICINES.forEach((names, line) => {
    for (const name of names) expect(mg.card.medicines[line]).toMatch(name);
  });
  expect(mg.card.medicines.map(careIn)).toEqual(PROTECTS.en?.care);
  expect([...mg.card.lines, mg.card.careful].map(({ text }) => text)).toEqual(PROTECTS.en?.sentences);
});

test('the card and the list of medicines to mention ask for the same care', () => {
  const listed = mg.cautions.groups.flatMap(({ title, items }) => items.map(({ name, says }) => ({ name, text: `${title}: ${name}. ${says.text}` })));
  MEDICINES.forEach((names, line) => {
    for (const name of names) expect(listed.find(({ text }) => name.test(text))?.text).toMatch(CARE_ON_LIST[line] ?? /never/);
  });
});

describe.each(Object.entries(cardLanguages))('%s', (tag, { name, labels, packs }) => {
  test('is named as it calls itself, and labels every line', () => {
    expect(name.toLowerCase()).toBe(new Intl.DisplayNames([tag], { type: 'language' }).of(tag)?.toLowerCase());
    expect(Object.keys(labels)).toEqual(Object.keys(card.labels));
    expect(Object.values(labels).filter((label) => label.trim() === '' || Object.values<string>(card.labels).includes(label))).toEqual([]);
  });

  test('says all, in the same order, and nothing in English', () => {
    const { title, lines, careful, medicines } = packs.mg as CardWords;
    expect(title).toMatch(/myasth|miast/i);
    expect([...lines, careful]).toEqual(PROTECTS[tag]?.sentences);
    expect(medicines.map(careIn)).toEqual(PROTECTS[tag]?.care);
    MEDICINES.forEach((names, line) => {
      for (const one of names) expect(medicines[line]).toMatch(one);
      expect(countOf(medicines[line])).toBe(countOf(mg.card.medicines[line]));
    });
    expect([title, ...lines, careful, ...medicines].join(' ')).not.toMatch(/\b(the|and|with|my|my own)\b/i);
  });
});

test('a country’s language is one of them', () => {
  expect(Object.values(cardLanguageOf).filter((tag) => !Object.hasOwn(cardLanguages, tag))).toEqual([]);
});

/**
 * The emergency card in the languages of those who may help, whatever the language of the app. Each says what the card of the
 * pack says, line by line. What the person wrote stands on it as it was written.
 */
import type { CountryCode } from '../domain/country';
import type { PackCode } from '../domain/pack';

/** The names of the person's own lines. */
export interface CardLabels {
  readonly number: string;
  readonly name: string;
  readonly contact: string;
  readonly neurologist: string;
  readonly medicines: string;
  readonly other: string;
  /** Before the day, on paper. */
  readonly printed: string;
}

/** What a card says of the illness: {@link EmergencyWords} without their sources, which are those of the pack. */
export interface CardWords {
  readonly title: string;
  readonly lines: readonly string[];
  readonly careful: string;
  readonly medicines: readonly string[];
}

/** A card in one language. */
export interface CardLanguage {
  /** As those who have it call it. */
  readonly name: string;
  readonly labels: CardLabels;
  /** A card that nobody has put into it is not offered in it. */
  readonly packs: Readonly<Partial<Record<PackCode, CardWords>>>;
}

/** By the tag of the language (BCP 47), in the order they are offered. */
export const cardLanguages: Readonly<Record<string, CardLanguage>> = {
  de: {
    name: 'Deutsch',
    labels: {
      number: 'Notruf hier',
      name: 'Mein Name',
      contact: 'Bitte rufen Sie an',
      neurologist: 'Meine Neurologin, mein Neurologe',
      medicines: 'Ich nehme',
      other: 'Auch wichtig',
      printed: 'Gedruckt am',
    },
    packs: {
      mg: {
        title: 'Ich habe Myasthenia gravis',
        lines: [
          'Meine Muskeln ermüden. Die für Atmen, Schlucken und Sprechen können versagen.',
          'Wenn ich nicht sprechen kann, höre und denke ich trotzdem.',
          'Mein Sauerstoffwert kann normal aussehen, während meine Atmung versagt.',
        ],
        careful:
          'Bitte fragen Sie vor diesen Mitteln meine Neurologin oder meinen Neurologen. Keines meiner eigenen Medikamente darf wegen dieser Karte abgesetzt werden.',
        medicines: [
          'Zu vermeiden: Botulinumtoxin, D-Penicillamin, Chinin (außer bei Malaria)',
          'Nur wenn unbedingt nötig: Magnesium in die Vene',
          'Mit großer Vorsicht, wenn überhaupt: Fluorchinolone, Makrolide',
          'Wenn es keine andere Wahl gibt: Aminoglykoside',
          'Starke Reaktion wahrscheinlich: Muskelrelaxanzien',
          'Mit Vorsicht: Betablocker, Procainamid',
        ],
      },
    },
  },
  es: {
    name: 'Español',
    labels: {
      number: 'Número de emergencias aquí',
      name: 'Mi nombre',
      contact: 'Llamen, por favor, a',
      neurologist: 'Mi neurólogo o neuróloga',
      medicines: 'Tomo',
      other: 'También importante',
      printed: 'Impreso el',
    },
    packs: {
      mg: {
        title: 'Tengo miastenia gravis',
        lines: [
          'Mis músculos se cansan. Los que sirven para respirar, tragar y hablar pueden fallar.',
          'Si no puedo hablar, sigo oyendo y pensando.',
          'Mi oxígeno puede parecer normal mientras mi respiración falla.',
        ],
        careful:
          'Antes de estos medicamentos, consulten, por favor, con mi neurólogo o neuróloga. Ninguno de mis propios medicamentos debe suspenderse por esta tarjeta.',
        medicines: [
          'Deben evitarse: toxina botulínica, D-penicilamina, quinina (salvo en la malaria)',
          'Solo si es imprescindible: magnesio intravenoso',
          'Con mucha precaución, si es que se usan: fluoroquinolonas, macrólidos',
          'Si no hay otra opción: aminoglucósidos',
          'Reacción intensa probable: relajantes musculares',
          'Con precaución: betabloqueantes, procainamida',
        ],
      },
    },
  },
  fr: {
    name: 'Français',
    labels: {
      number: 'Numéro d’urgence ici',
      name: 'Mon nom',
      contact: 'Merci d’appeler',
      neurologist: 'Mon ou ma neurologue',
      medicines: 'Je prends',
      other: 'Important aussi',
      printed: 'Imprimé le',
    },
    packs: {
      mg: {
        title: 'J’ai une myasthénie (myasthenia gravis)',
        lines: [
          'Mes muscles se fatiguent. Ceux qui servent à respirer, à avaler et à parler peuvent défaillir.',
          'Si je ne peux pas parler, j’entends et je pense toujours.',
          'Mon oxygène peut sembler normal alors que ma respiration défaille.',
        ],
        careful:
          'Avant ces médicaments, merci de demander à mon ou ma neurologue. Aucun de mes propres médicaments ne doit être arrêté à cause de cette carte.',
        medicines: [
          'À éviter : toxine botulique, D-pénicillamine, quinine (sauf en cas de paludisme)',
          'Seulement si c’est indispensable : magnésium par voie veineuse',
          'Avec grande prudence, si on les utilise : fluoroquinolones, macrolides',
          'S’il n’y a pas d’autre choix : aminosides',
          'Forte réaction probable : myorelaxants',
          'Avec prudence : bêtabloquants, procaïnamide',
        ],
      },
    },
  },
  it: {
    name: 'Italiano',
    labels: {
      number: 'Numero di emergenza qui',
      name: 'Il mio nome',
      contact: 'Per favore chiamate',
      neurologist: 'Il mio neurologo, la mia neurologa',
      medicines: 'Prendo',
      other: 'Importante anche',
      printed: 'Stampato il',
    },
    packs: {
      mg: {
        title: 'Ho la miastenia gravis',
        lines: [
          'I miei muscoli si stancano. Quelli per respirare, deglutire e parlare possono cedere.',
          'Se non riesco a parlare, sento e penso lo stesso.',
          'Il mio ossigeno può sembrare normale mentre la mia respirazione cede.',
        ],
        careful:
          'Prima di questi farmaci chiedete, per favore, al mio neurologo o alla mia neurologa. Nessuno dei miei farmaci va sospeso a causa di questa scheda.',
        medicines: [
          'Da evitare: tossina botulinica, D-penicillamina, chinina (tranne che per la malaria)',
          'Solo se indispensabile: magnesio in vena',
          'Con grande cautela, se mai si usano: fluorochinoloni, macrolidi',
          'Se non c’è altra scelta: aminoglicosidi',
          'Forte reazione probabile: miorilassanti',
          'Con cautela: betabloccanti, procainamide',
        ],
      },
    },
  },
  nl: {
    name: 'Nederlands',
    labels: {
      number: 'Alarmnummer hier',
      name: 'Mijn naam',
      contact: 'Graag bellen',
      neurologist: 'Mijn neuroloog',
      medicines: 'Ik gebruik',
      other: 'Ook belangrijk',
      printed: 'Afgedrukt op',
    },
    packs: {
      mg: {
        title: 'Ik heb myasthenia gravis',
        lines: [
          'Mijn spieren raken vermoeid. Die voor ademen, slikken en spreken kunnen uitvallen.',
          'Als ik niet kan spreken, kan ik nog wel horen en denken.',
          'Mijn zuurstof kan normaal lijken terwijl mijn ademhaling het begeeft.',
        ],
        careful: 'Overlegt u vóór deze middelen alstublieft met mijn neuroloog. Geen van mijn eigen medicijnen mag vanwege deze kaart worden gestopt.',
        medicines: [
          'Te vermijden: botulinetoxine, D-penicillamine, kinine (behalve bij malaria)',
          'Alleen als het echt moet: magnesium intraveneus',
          'Met grote voorzichtigheid, als ze al gegeven worden: fluorchinolonen, macroliden',
          'Als er geen andere keuze is: aminoglycosiden',
          'Sterke reactie waarschijnlijk: spierverslappers',
          'Met voorzichtigheid: bètablokkers, procaïnamide',
        ],
      },
    },
  },
  pt: {
    name: 'Português',
    labels: {
      number: 'Número de emergência aqui',
      name: 'O meu nome',
      contact: 'Por favor, liguem para',
      neurologist: 'O meu ou a minha neurologista',
      medicines: 'Tomo',
      other: 'Também importante',
      printed: 'Impresso em',
    },
    packs: {
      mg: {
        title: 'Tenho miastenia gravis',
        lines: [
          'Os meus músculos cansam-se. Os que servem para respirar, engolir e falar podem falhar.',
          'Se não conseguir falar, continuo a ouvir e a pensar.',
          'O meu oxigénio pode parecer normal enquanto a minha respiração falha.',
        ],
        careful:
          'Antes destes medicamentos, perguntem, por favor, ao meu ou à minha neurologista. Nenhum dos meus próprios medicamentos deve ser suspenso por causa deste cartão.',
        medicines: [
          'A evitar: toxina botulínica, D-penicilamina, quinina (exceto na malária)',
          'Só se for indispensável: magnésio na veia',
          'Com muita cautela, se é que se usam: fluoroquinolonas, macrólidos',
          'Se não houver outra escolha: aminoglicosídeos',
          'Reação forte provável: relaxantes musculares',
          'Com cautela: betabloqueadores, procainamida',
        ],
      },
    },
  },
};

/** What those who help read in a country, where that is one of these and not the language of the app. */
export const cardLanguageOf: Partial<Record<CountryCode, string>> = { es: 'es' };

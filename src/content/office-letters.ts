/**
 * Letters in the language that offices of a country read, whatever the language of the app. They say what the English ones in
 * `en/letters.ts` say, line by line. What the person wrote stands in them as it was written.
 */
import type { CountryCode } from '../domain/country';
import type { PackCode } from '../domain/pack';

/** A letter that takes the place of the one in the language of the app. */
export interface OfficeLetter {
  /** The language, for the voice that reads it. */
  readonly lang: string;
  readonly subject: string;
  readonly text: string;
  /** What `labels` in `en/letters.ts` heads, in the same order. */
  readonly labels: readonly string[];
}

/** Fills in the lines at the end, as far as they are known. */
type Sign = (empty: string) => string;

/** The letters of one country. */
interface OfficeLetters {
  /** What the conditions are called, where the person wrote nothing. */
  readonly conditions: Readonly<Record<PackCode, string>>;
  /** @param wanted as for the English one; `visit`: the calendar day of a visit to come, or empty */
  request(wanted: {
    readonly about: string;
    readonly holder: string;
    readonly pictures: boolean;
    readonly visit: string;
    readonly soon: boolean;
    readonly sign: Sign;
  }): OfficeLetter;
  /** @param about what it is about @param whom the other doctor @param visit the calendar day of a visit to come; each may be empty */
  doctor(about: string, whom: string, visit: string, sign: Sign): OfficeLetter;
}

const joined = (parts: readonly (string | false)[]): string => parts.filter(Boolean).join('\n\n');

const GREETING = 'Buenos días:';
const [name, born, address, reach] = ['Nombre y apellidos:', 'Fecha de nacimiento:', 'Domicilio:', 'Teléfono o correo electrónico:'] as const;
const labels = [name, born, address, reach];

const dayInSpanish = (day: string): string => new Date(`${day}T12:00`).toLocaleDateString('es', { dateStyle: 'long' });

const es: OfficeLetters = {
  conditions: { mg: 'miastenia gravis' },
  request({ about, holder, pictures, visit, soon, sign }) {
    const subject = 'Solicitud de copia de mi historia clínica';
    const text = joined([
      holder,
      subject,
      GREETING,
      'Solicito copia de mi propia historia clínica, conforme al artículo 15 del RGPD y al artículo 18 de la Ley 41/2002:',
      about,
      pictures && 'Les ruego que me envíen las propias imágenes en formato DICOM, junto con sus informes.',
      'Les ruego que me lo envíen todo en archivos electrónicos, si es posible, o en papel.',
      'Según tengo entendido, disponen de un mes desde que reciban esta solicitud, salvo que en ese plazo me comuniquen que necesitan más tiempo.',
      visit &&
        `Tengo una cita el ${dayInSpanish(visit)}. ${
          soon
            ? 'Sé que falta muy poco. Si la copia no puede llegar antes de ese día, me gustaría recibirla de todos modos.'
            : 'Me ayudaría tener la copia antes de ese día, o recibir primero los documentos más importantes.'
        }`,
      'Según tengo entendido, la primera copia es gratuita. Si algo tuviera coste, les ruego que me lo digan antes.',
      'Si necesitan algo más de mí, les ruego que me lo digan.',
      'Gracias.',
      sign([name, born, address, reach].join('\n')),
    ]);
    return { lang: 'es', subject, text, labels };
  },
  doctor(about, whom, visit, sign) {
    const text = joined([
      GREETING,
      'Confío en su atención. Antes de decidir cómo seguir, me gustaría conocer otra opinión y, después, volver y comentarla con usted.',
      about && `Se trata de: ${about}`,
      whom ? `He pensado en: ${whom}` : '¿Hay alguien a quien usted preguntaría?',
      visit && `Tengo una cita el ${dayInSpanish(visit)}. Me ayudaría tener antes de ese día lo que le pido.`,
      '¿Podría ayudarme con tres cosas?',
      '1. Si hace falta un volante, ¿podría hacérmelo usted? Si no, me ayudarían unas líneas en las que diga que le parece bien.',
      '2. ¿Podría su consulta enviarme copia de mi historia clínica: informes, resultados de pruebas, e imágenes con sus informes?',
      '3. ¿Estaría dispuesto o dispuesta a hablar de mi caso con esa otra persona?',
      'Dígame también, por favor, si esperar podría hacerme daño.',
      'Gracias.',
      sign([name, born, reach].join('\n')),
    ]);
    return { lang: 'es', subject: 'Una segunda opinión, y copia de mi historia clínica', text, labels };
  },
};

/** What heads the lines at the end, in each language. */
export const officeLabels = [labels];

/** By country; none where the app has no words in what its offices read. */
export const officeLetters: Partial<Record<CountryCode, OfficeLetters>> = { es };

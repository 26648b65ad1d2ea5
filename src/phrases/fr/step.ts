import type { Unit } from '../../roadmap/unit.ts';
import { a, of as ofUnit } from './unit.ts';

/** The step for workflows, in French. `step-en.ts` has the same keys. */
export const stepFr = {
  nothing: (unit: Unit) =>
    `L’étape n’a reçu ni question ni numéro. Donnez-lui une question, ou le numéro d’${a(unit)}.`,
  number: (unit: Unit, typed: string) =>
    `« ${typed} » n’est pas un numéro ${ofUnit(unit)}. Donnez un nombre entier, tel que 15, ou une question.`,
  language: (typed: string) => `« ${typed} » n’est pas une langue de l’étape. Écrivez « fr » ou « en ».`,
};

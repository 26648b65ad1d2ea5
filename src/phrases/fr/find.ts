import type { Unit } from '../../roadmap/unit.ts';
import { capital } from '../words.ts';
import { a } from './unit.ts';

/** The window that finds while one types, in French. */
export const findFr = {
  title: 'La feuille de route',
  pick: (unit: Unit) => `${capital(a(unit))} ou une échéance`,
  pickHint: 'Tapez un mot, un numéro ou une date, en français ou en anglais.',
  placeholder: 'un mot, 15, janvier 2022…',
  question: 'Ou une question',
  ask: 'Demander',
  /** Said where neither is filled in. */
  nothing: (unit: Unit) => `Écrivez une question, ou choisissez ${a(unit)} ou une échéance au-dessus.`,
  /** What a chosen deadline asks; the label is quoted from the text. */
  deadlineQuestion: (unit: Unit, action: number, label: string) =>
    `${unit.one} ${unit.mark(action)} : quand « ${label} » ?`,
};

import type { Unit } from '../../roadmap/unit.ts';
import { marked, type Subject } from '../words.ts';

/** The word for an action within French sentences: gender, and the vowel that "la" loses before another. */

const elides = ({ one }: Unit): boolean => /^[aeiouyâàéèêëîïôöûù]/.test(one);

/** "l’action", "la mesure", "le chantier". */
export const the = (unit: Unit): string =>
  elides(unit) ? `l’${unit.one}` : `${unit.feminine ? 'la' : 'le'} ${unit.one}`;

/** "de l’action", "de la mesure", "du chantier". */
export const ofThe = (unit: Unit): string =>
  elides(unit) || unit.feminine ? `de ${the(unit)}` : `du ${unit.one}`;

/** "l’action 15, messagerie sécurisée". */
export const theOne = (subject: Subject): string => `${the(subject.unit)} ${marked(subject)}`;

/** "d’action", "de mesure". */
export const of = (unit: Unit): string => (elides(unit) ? `d’${unit.one}` : `de ${unit.one}`);

/** "une action", "un chantier". */
export const a = (unit: Unit): string => `${unit.feminine ? 'une' : 'un'} ${unit.one}`;

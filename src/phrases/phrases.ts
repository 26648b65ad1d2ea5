import type { Roadmap } from '../roadmap/roadmap.ts';
import type { Language } from '../understanding/language.ts';
import { en } from './en/index.ts';
import { fr } from './fr/index.ts';

export type Phrases = typeof fr;

export const phrasesIn = (language: Language): Phrases => (language === 'fr' ? fr : en);

/** In which language something is told, and by the names of which roadmap. */
export interface Voice {
  language: Language;
  roadmap: Roadmap;
}

import type { Language } from '../understanding/language.ts';
import { en } from './en/index.ts';
import { fr } from './fr/index.ts';

export type Phrases = typeof fr;

export const phrasesIn = (language: Language): Phrases => (language === 'fr' ? fr : en);

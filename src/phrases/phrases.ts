import type { Language } from '../understanding/language.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

export type Phrases = typeof fr;

export const phrasesIn = (language: Language): Phrases => (language === 'fr' ? fr : en);

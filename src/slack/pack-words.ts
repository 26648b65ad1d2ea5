import type { Language } from '../understanding/language.ts';
import { fold } from '../understanding/words.ts';

/** What follows `/esante packs`: to see them, to choose one for the channel, or to have them read again. */
export type PacksWish = { does: 'list' } | { does: 'use'; id: string } | { does: 'reload' };

const verbs = new Map<string, Language>([
  ['use', 'en'],
  ['choisir', 'fr'],
  ['reload', 'en'],
  ['recharger', 'fr'],
]);

/** Null where the words are none of that. `language`: where they tell one. */
export function readPackWords(words: string): { wish: PacksWish; language?: Language } | null {
  const [verb = '', id = '', ...more] = fold(words).split(' ').filter(Boolean);
  if (verb === '') return { wish: { does: 'list' } };
  const language = verbs.get(verb);
  if (language === undefined || more.length > 0) return null;
  if (verb === 'reload' || verb === 'recharger')
    return id === '' ? { wish: { does: 'reload' }, language } : null;
  return id === '' ? { wish: { does: 'list' }, language } : { wish: { does: 'use', id }, language };
}

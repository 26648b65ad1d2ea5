import type { Language } from '../../understanding/language.ts';
import { fold } from '../../understanding/words.ts';

/** What follows `/esante packs`: to see them, to choose one for the channel, or to have them read again. */
export type PacksWish = { does: 'list' } | { does: 'use'; id: string } | { does: 'reload' };

/** What follows the word for the roadmaps, by what it does. */
export const packVerbs = {
  use: { fr: 'choisir', en: 'use' },
  reload: { fr: 'recharger', en: 'reload' },
} as const;

const verbs = new Map<string, { does: keyof typeof packVerbs; language: Language }>();
for (const does of ['use', 'reload'] as const) {
  for (const language of ['fr', 'en'] as const) verbs.set(packVerbs[does][language], { does, language });
}

/** Null where the words are none of that. `language`: where they tell one. */
export function readPackWords(words: string): { wish: PacksWish; language?: Language } | null {
  const [verb = '', id = '', ...more] = fold(words).split(' ').filter(Boolean);
  if (verb === '') return { wish: { does: 'list' } };
  const known = verbs.get(verb);
  if (!known || more.length > 0) return null;
  const { does, language } = known;
  if (does === 'reload') return id === '' ? { wish: { does }, language } : null;
  return id === '' ? { wish: { does: 'list' }, language } : { wish: { does, id }, language };
}

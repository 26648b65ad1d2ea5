import { examplesOf } from '../phrases/examples.ts';
import { type Phrases, phrasesIn } from '../phrases/phrases.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import type { Language } from '../understanding/language.ts';

type Playground = Phrases['playground'];

/** The page's own words, with those that come of the roadmap filled in. */
export type PagePhrases = Omit<Playground, 'suggestions'> & {
  suggestions: { label: string; channel: string[]; directMessage: string[] };
};

/** `mention`: how a question begins in a channel; `command`: what goes before its name there. */
export function pagePhrases(
  language: Language,
  roadmap: Roadmap,
  { command, mention }: { command: string; mention: string },
): PagePhrases {
  const { home, playground } = phrasesIn(language);
  const [named, ...questions] = examplesOf(roadmap, language);
  const [, elsewhere] = examplesOf(roadmap, language === 'fr' ? 'en' : 'fr');
  const direct = [home.next.question, ...questions.slice(-1), ...(elsewhere ? [elsewhere] : [])];
  return {
    ...playground,
    suggestions: {
      label: playground.suggestions,
      channel: [`${command} ${named}`, ...questions.slice(0, 2).map((each) => `${mention} ${each}`)],
      directMessage: direct,
    },
  };
}

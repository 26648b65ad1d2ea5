import type { Found } from '../lookup/find.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import { type Draft, refusal } from './draft.ts';

/** From this chance on, an action is what a term is about. */
const SURELY = 0.5;

/** What a term means, in the words of the text; or that the text uses it without a word of explanation. */
export function define({ query, ranking }: Found): Draft | null {
  const {
    language,
    terms: [term],
    unexplained: [unexplained],
  } = query;
  const { answer } = phrasesIn(language);
  if (term) {
    const source = { quote: term.quote, action: term.action };
    // Explained outside the actions, it may still be what one of them is about.
    const [best] = ranking.ranked;
    const about = term.action ?? (best && best.chance >= SURELY ? best.action : null);
    return {
      kind: 'define',
      answerable: true,
      headline: answer.defined(term.term, term.meaning),
      actions: about === null ? [] : [about],
      definition: { term: term.term, meaning: term.meaning, source },
      quotes: [source],
    };
  }
  if (!unexplained) return null;
  return refusal('unknown', answer.unexplained(unexplained.term), unexplained.actions.slice(0, 3));
}

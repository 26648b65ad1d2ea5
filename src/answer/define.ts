import { phrasesIn } from '../phrases/phrases.ts';
import type { Query } from '../understanding/query.ts';
import { type Draft, refusal } from './draft.ts';

/** What a term means, in the words of the text; or that the text uses it without a word of explanation. */
export function define({ language, terms: [term], unexplained: [unexplained] }: Query): Draft | null {
  const { answer } = phrasesIn(language);
  if (term) {
    const source = { quote: term.quote, action: term.action };
    return {
      kind: 'define',
      answerable: true,
      headline: answer.defined(term.term, term.meaning),
      actions: term.action === null ? [] : [term.action],
      definition: { term: term.term, meaning: term.meaning, source },
      quotes: [source],
    };
  }
  if (!unexplained) return null;
  return refusal('unknown', answer.unexplained(unexplained.term), unexplained.actions.slice(0, 3));
}

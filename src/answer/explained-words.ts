import type { Field } from '../lookup/holds.ts';
import { featuresOf, type RoadmapIndex } from '../lookup/roadmap-index.ts';
import { rarity } from '../understanding/everyday-words.ts';
import type { Token } from '../understanding/tokens.ts';

/** What an action's having a word says, by where it has it. */
const FIELD: Readonly<Record<Field, number>> = { title: 1, lexicon: 0.9, deadline: 0.8, body: 0.4 };

/** A word of a question, and what an action and the rest of the roadmap make of it. */
export interface ExplainedWord {
  token: Token;
  /** Where the action has it; null where it does not. */
  field: Field | null;
  /** Whether its title has it. */
  inTitle: boolean;
  /** What it is worth there, or, where the action does not have it, to tell other actions apart; 0 = in none. */
  worth: number;
  features: readonly string[];
}

/** `place`: of the action in the index, -1 for none. */
export function explainWords(
  topic: readonly Token[],
  place: number,
  index: RoadmapIndex,
): readonly ExplainedWord[] {
  const holds = index.holds[place];
  const all = featuresOf(topic, index.concepts);
  return topic.map((token, at) => {
    let elsewhere = 0;
    let own = 0;
    let field: Field | null = null;
    let inTitle = false;
    for (const feature of all[at] ?? []) {
      const idf = index.postings.get(feature)?.idf ?? 0;
      elsewhere = Math.max(elsewhere, idf);
      const held = holds?.get(feature)?.field;
      if (!held) continue;
      if (held === 'title') inTitle = true;
      if (idf * FIELD[held] <= own) continue;
      own = idf * FIELD[held];
      field = held;
    }
    return { token, field, inTitle, worth: (own || elsewhere) * rarity(token.word), features: all[at] ?? [] };
  });
}

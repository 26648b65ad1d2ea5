import * as cues from './cues.ts';
import type { Asks } from './query.ts';
import { readTokens, type Token } from './tokens.ts';

/** What kind of question it is, is said by these words: they say nothing of its subject. Longest first. */
const spent: Partial<Record<Asks, RegExp[]>> = {
  who: [cues.asksWho, cues.steering, cues.noOwner],
  when: [cues.asksWhen, cues.wholeList, cues.namesDates],
  list: [
    cues.next,
    cues.overdue,
    cues.upcoming,
    cues.underWay,
    cues.first,
    cues.last,
    cues.listsActions,
    cues.listsDeadlines,
    cues.namesDates,
    cues.undated,
    cues.noDeadline,
    cues.noOwner,
    cues.anyOwner,
    cues.singleOwner,
    cues.severalOwners,
    cues.steering,
    cues.sectionWord,
    cues.starts,
    cues.ends,
    cues.happens,
  ],
  define: [cues.defines, cues.asksWhat],
};

/** "Which INS dates" holds a name between the words that ask. */
const within = (said: string): string => ` ${said.split(' ').slice(1, -1).join(' ')} `;

const spentElsewhere = [cues.asksWhat, cues.asksNumber];

/** The words of a question that are left when those that say what is asked are taken out. */
export function topicOf(text: string, keep: ReadonlySet<string>, asks: Asks): Token[] {
  const rest = (spent[asks] ?? spentElsewhere).reduce(
    (left, cue) =>
      cue === cues.listsDeadlines ? left.replace(cue, (said) => within(said)) : left.replace(cue, ' '),
    text,
  );
  return readTokens(rest, keep);
}

import { about, type Seen } from './asked-after.ts';
import { isEverydayWord } from './everyday-words.ts';
import { askedOf, isTalk, type Query } from './query.ts';

/** More actions than these are not what a second question of one message is about. */
const MOST_OF_A_MESSAGE = 3;
/** A list of more actions than these is not what "they" are. */
export const MOST_MEANT = 10;

/** From this chance on, words mean an action whatever was told before. */
const SURELY_MEANT = 0.95;
/** From this chance on, words may mean what was told before. */
const LIKELY = 0.25;

/** "And who runs it nationally?", "combien de gens en ont un ?", "dates?": the actions before, all that were told. */
export function theSubject(seen: Seen): Query | null {
  const { query, known, asksList } = seen;
  const { asks, asking, conditions, dates } = query;
  if (known.length === 0 || !leansOnThem(seen)) return null;
  if (asks === 'actions' && (asking.who || asking.steers)) return about(query, known, 'who');
  const { period, standing, kinds } = conditions;
  const isOfMore = asksMoreThanDates(query);
  if (standing === 'overdue' && !isOfMore) return about(query, known, 'deadlines');
  const isOfPeriod = period !== null && (period.start !== period.end || !isOfMore);
  const isOfDates = isOfPeriod || (!isOfMore && (kinds.length > 0 || standing !== null));
  const isOfSome = asks === 'more' && (dates.start || dates.end);
  return about(query, known, asksList || isOfSome || (isOfDates && asks !== 'who') ? 'when' : asks);
}

/** "What do they hand over for each innovation they test?", "what has to be there first for …?": no tests, and no first date. */
const asksMoreThanDates = ({ asks, asksWhat, topic }: Query): boolean =>
  asks === 'action' && asksWhat && topic.filter(({ cue }) => !cue).length > 1;

/** Whether the actions before are what a question is about. */
function leansOnThem(seen: Seen): boolean {
  const { query, known, only, wasList, asksList, namesNothing, named } = seen;
  const { wording, asks, asking, conditions, refers, topic, properties } = query;
  if (asks === 'more') return true;
  if (isTalk(asks) || known.length > MOST_MEANT) return false;
  const refersTo = wording.has('cue refers');
  const isShort = topic.length <= 2 && asking.list === null;
  if (namesNothing) {
    // "What is the budget of HOP'EN, and how much could one hospital get?"
    const isOfAMessage = seen.before.sameMessage && !wasList && known.length <= MOST_OF_A_MESSAGE;
    const goesOn = isOfAMessage && asking.list === null && meansNoOther(seen);
    // "Which ends first?", of several.
    const compares = query.compares === 'by-date' && seen.isFew && known.length > 1;
    const pointsBack = (compares || query.points || (refersTo && !named)) && (only ? !asksList : !wasList);
    // "And the budget?"
    if ((properties.length > 0 && refers) || (goesOn && !asksList) || pointsBack) return true;
  }
  // "Fine, and the dates?"; "all dates" is another question.
  const saysNothing = topic.length <= 1 && topic.every(({ word }) => isEverydayWord(word));
  const isBare = saysNothing && Object.keys(askedOf(query).conditions).length === 0;
  if (only && asks === 'deadlines' && isBare && !wording.has('cue all')) return true;
  if (named) {
    // Its words are of some action, and surely of no other.
    const isOfTime =
      conditions.period !== null || (conditions.standing !== null && !asksMoreThanDates(query));
    const asksOfIt = query.asksWhat || asking.when || asking.who || !refers;
    const isPlain = namesNothing && !asksList && asking.list === null && !isOfTime;
    if (!only || !isPlain || !asksOfIt || (properties.length > 0 && !asking.who)) return false;
    if (!meansNoOther(seen) && !seen.says(query, only)) return false;
    // "On what condition?" One word says too little to be of anything else.
    const isWord = topic.filter(({ cue }) => !cue).length <= 1;
    return isWord || refersTo || seen.means(query, LIKELY, [only.number]) !== null || seen.says(query, only);
  }
  if (Object.keys(askedOf(query).conditions).length > 0) return refers || isShort;
  return refers || (query.theme.size === 0 && !asksList);
}

/** Whether the words of a question surely mean no action but those before. */
function meansNoOther({ query, known, means }: Seen): boolean {
  const meant = means(query, SURELY_MEANT);
  return meant === null || known.includes(meant);
}

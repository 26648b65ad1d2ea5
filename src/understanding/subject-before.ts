import weights from '../../data/weights/leaning.json' with { type: 'json' };
import { about, type Seen } from './asked-after.ts';
import { isEverydayWord } from './everyday-words.ts';
import { crossed } from './features.ts';
import { chancesOf } from './model.ts';
import { askedOf, isTalk, type Query, type Signs } from './query.ts';

/** A list of more actions than these is not what "they" are. */
export const MOST_MEANT = 10;

/** So many actions are few. */
const FEW = 3;
/** From this chance on, a question leans on the answer before. */
const LEANS = 0.5;

/** From this chance on, words mean an action whatever was told before. */
const SURELY_MEANT = 0.95;
/** From this chance on, words may mean what was told before. */
const LIKELY = 0.25;

/**
 * "And who runs it nationally?", "combien de gens en ont un ?", "dates?": asked of the actions before, all that were told;
 * null where nothing is. Whether that is meant `leansOnThem` tells.
 */
export function ofSubject(seen: Seen): Query | null {
  const { query, known, asksList } = seen;
  const { asks, conditions } = query;
  const isTooMuch = known.length > MOST_MEANT && asks !== 'more';
  if (known.length === 0 || isTooMuch || (isTalk(asks) && asks !== 'more')) return null;
  const { period, standing, kinds } = conditions;
  if (standing === 'overdue') return about(query, known, 'deadlines');
  const isOfDates = period !== null || kinds.length > 0 || standing !== null;
  return about(query, known, asksList || (isOfDates && asks !== 'who') ? 'when' : asks);
}

/** What speaks for a question being about the actions before, and what against: how much it says, and of what. */
export function leaningSigns(seen: Seen): Signs {
  const { query, before, known, only, namesNothing, named, wasList, asksList } = seen;
  const { asks, asking, conditions, topic, properties, terms, wording } = query;
  const set = Object.keys(askedOf(query).conditions);
  const is = {
    'names nothing': namesNothing,
    named,
    'asks list': asksList,
    'was list': wasList,
    'means no other': meansNoOther(seen),
    'may mean it': only !== null && seen.means(query, LIKELY, [only.number]) !== null,
    'says it': only !== null && seen.says(query, only),
    'same message': before.sameMessage === true,
    everyday: topic.every(({ word }) => isEverydayWord(word)),
    property: properties.length > 0,
    term: terms.length > 0,
    theme: query.theme.size > 0,
    refers: query.refers,
    'cue refers': wording.has('cue refers'),
    'cue all': wording.has('cue all'),
    points: query.points,
    'asks what': query.asksWhat,
    checks: query.checks,
    compares: query.compares !== null,
    counts: query.counts,
    strange: query.strange,
    also: query.also.length > 0,
    unit: query.saysUnit,
    when: asking.when,
    who: asking.who,
    steers: asking.steers,
    list: asking.list !== null,
  };
  return crossed([
    `asks ${asks}`,
    `before ${before.asks}`,
    `known ${known.length === 1 ? 'one' : known.length <= FEW ? 'few' : 'some'}`,
    `topic ${Math.min(4, topic.length)}`,
    `content ${Math.min(4, topic.filter(({ cue }) => !cue).length)}`,
    `names ${Math.min(2, query.named.length)}`,
    `numbers ${Math.min(2, conditions.numbers.length)}`,
    set.length === 0 ? 'no condition' : 'condition',
    ...set.map((one) => `sets ${one}`),
    ...Object.entries(is).map(([name, yes]) => (yes ? name : `no ${name}`)),
  ]);
}

/** Whether the actions before are what a question is about, as fitted on conversations. */
export const leansOnThem = (seen: Seen): boolean =>
  seen.query.asks === 'more' || (chancesOf(weights, leaningSigns(seen))[1] ?? 0) >= LEANS;

/** Whether the words of a question surely mean no action but those before. */
function meansNoOther({ query, known, means }: Seen): boolean {
  const meant = means(query, SURELY_MEANT);
  return meant === null || known.includes(meant);
}

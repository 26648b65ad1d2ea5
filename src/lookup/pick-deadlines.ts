import type { Stage } from '../roadmap/lexicon.ts';
import type { Action, Deadline } from '../roadmap/schema.ts';
import { rarity } from '../understanding/everyday-words.ts';
import type { Kind } from '../understanding/grammar.ts';
import type { Query } from '../understanding/query.ts';
import type { AskedDates } from '../understanding/stages.ts';
import { featuresOf, type RoadmapIndex } from './roadmap-index.ts';

/** A deadline that says nearly as much of what was asked as the best one is asked for too. */
const NEARLY = 0.75;
/** What a word of the action's title says of a deadline whose label has it too. */
const IN_TITLE = 0.3;

/** What a word says that tells why one asks. */
const BESIDE = 0.4;

/** What "start" stands for, the first that an action has: its launch, or else all that begins in it. */
const beginnings: (Stage | Stage[])[] = ['start', ['experiment', 'rollout', 'creation']];

/** How well a deadline fits the words of a question. */
interface Fit {
  worth: number;
  /** Words that ask, and fit this deadline, no other of the action, and not its title. */
  own: number;
}

/**
 * The deadlines of an action that a question about a date is answered by, earliest first: those of the stages that it
 * names, and among each of them those whose words it uses. All of them where it tells none apart.
 */
export function pickDeadlines(index: RoadmapIndex, action: Action, query: Query): Deadline[] {
  const { deadlines } = action;
  const { dates } = query;
  const recurring = deadlines.filter(({ precision }) => precision === 'recurring');
  if (dates.recurring && recurring.length > 0) {
    if (dates.recurring === 'alone') return recurring;
    const dated = { ...action, deadlines: deadlines.filter((deadline) => !recurring.includes(deadline)) };
    return [...pickDeadlines(index, dated, { ...query, dates: { ...dates, recurring: null } }), ...recurring];
  }
  const topic = query.topic.filter(({ from, denied }) => !denied && !dates.places.includes(from));
  // "Télémédecine quand": nothing but the name of the action.
  const isNamed = without(index.shortNames, index, action, telling(index, action, topic)).length === 0;
  if (isNamed && dates.named.length === 0 && !dates.start && !dates.end && !dates.span)
    return inTime(deadlines);
  const fits = fitsOf(index, action, topic);
  const singledOut = best(deadlines, fits);
  const stagesNamed = dates.named.filter(({ vague }) => !vague);
  // "The vaccination record and the search engine: dates?" All of what is named, where something is.
  const isEachNamed = singledOut?.every((one) => (fits.get(one)?.own ?? 0) > 0);
  if (dates.every && stagesNamed.length === 0)
    return inTime(singledOut && singledOut.length > 1 && isEachNamed ? singledOut : deadlines);
  const found = new Set<Deadline>();
  for (const group of byStage(index, deadlines, dates)) {
    for (const deadline of best(group, fits) ?? group) found.add(deadline);
  }
  const inBoth = dates.together && stagesNamed.length > 1 ? ofAllStages(index, deadlines, stagesNamed) : [];
  if (inBoth.length > 0) return inTime(inBoth);
  // "The dates of the working group, the pilots and the roll-out": whatever is named, by its stage or by words of its own.
  if ((dates.every || stagesNamed.length > 1) && found.size > 0)
    return inTime(
      deadlines.filter((one) => found.has(one) || (singledOut?.includes(one) && fits.get(one)?.own)),
    );
  const meant = [...found].some((deadline) => singledOut?.includes(deadline));
  if (singledOut && (found.size === 0 || (!meant && isCertain(singledOut, fits)))) return inTime(singledOut);
  return inTime(found.size > 0 ? [...found] : deadlines);
}

/** Words that a deadline of the action has, or is known by: "what was the original date?" has none. */
export const telling = (index: RoadmapIndex, { deadlines }: Action, topic: Query['topic']): Query['topic'] =>
  topic.filter((token) =>
    featuresOf([token], index.roadmap)[0]?.some((feature) =>
      deadlines.some(({ id }) => {
        const own = index.deadlines.get(id);
        return own?.label.has(feature) || own?.lexicon.has(feature);
      }),
    ),
  );

/** Whether the words of a query tell some deadlines of an action from the others: for follow-ups. */
export function tellsApart(index: RoadmapIndex, query: Query, action: Action): boolean {
  if (query.named.length > 0) return false;
  const fits = fitsOf(index, action, without(index.titles, index, action, query.topic));
  const { deadlines } = action;
  return deadlines.length === 1
    ? [...fits.values()].some(({ worth }) => worth > 0)
    : best(deadlines, fits) !== null;
}

/** What these bring is not there yet: "when is it operational?" */
const preparing: readonly Kind[] = ['call', 'study', 'consultation'];

/**
 * Whether a stage of the work is asked for that no deadline of an action is of, and no word of a label tells one of them.
 * What is only said to be there comes with whatever does more than prepare it.
 */
export function lacksStage(index: RoadmapIndex, action: Action, { topic, dates }: Query): boolean {
  const { named } = dates;
  if (named.length === 0) return false;
  const said = topic.filter(({ from, denied }) => !denied && !dates.places.includes(from));
  const words = featuresOf(without(index.titles, index, action, said), index.roadmap).flat();
  const isOf = (deadline: Deadline): boolean => {
    const own = index.deadlines.get(deadline.id);
    const all = [stageOf(index, deadline), ...(own?.stages ?? []).flatMap(({ stages }) => stages)];
    const isThere = !preparing.some((kind) => own?.kinds.has(kind));
    return (
      named.some(({ stages, vague }) => (vague && isThere) || stages.some((stage) => all.includes(stage))) ||
      words.some((word) => own?.label.has(word))
    );
  };
  return !action.deadlines.some(isOf);
}

/** Words that are none of the title or of the short name of an action. */
export const without = (
  names: RoadmapIndex['titles'],
  { roadmap }: RoadmapIndex,
  { number }: Action,
  topic: Query['topic'],
): Query['topic'] =>
  topic.filter(
    (token) => !featuresOf([token], roadmap)[0]?.some((feature) => names.get(number)?.has(feature)),
  );

/** How well each deadline fits the words of a question; words that fit most of the action's count for none. */
function fitsOf(index: RoadmapIndex, action: Action, topic: Query['topic']): Map<Deadline, Fit> {
  const { deadlines } = action;
  const title = index.titles.get(action.number);
  const called = index.shortNames.get(action.number);
  const fits = new Map<Deadline, Fit>(deadlines.map((deadline) => [deadline, { worth: 0, own: 0 }]));
  for (const [at, features] of featuresOf(topic, index.roadmap).entries()) {
    const isIn = (words: ReadonlySet<string> | undefined): boolean => features.some((one) => words?.has(one));
    const inLabels = deadlines.filter(({ id }) => isIn(index.deadlines.get(id)?.label));
    // What the label of one stage names, the next may be known by: physiotherapists are allied health professionals.
    const isKnownBy = (one: Deadline): boolean =>
      isIn(index.deadlines.get(one.id)?.lexicon) &&
      inLabels.every((other) => stageOf(index, other) !== stageOf(index, one));
    const having = isIn(called)
      ? inLabels
      : deadlines.filter((one) => inLabels.includes(one) || isKnownBy(one));
    if (having.length === 0 || having.length > Math.max(1, deadlines.length / 2)) continue;
    const names = isIn(title);
    // What names the whole action tells its deadlines apart less well.
    const worth =
      Math.log(1 + deadlines.length / having.length) *
      (names ? IN_TITLE : 1) *
      (topic[at]?.asked ? 1 : BESIDE) *
      rarity(topic[at]?.word ?? '');
    for (const deadline of having) {
      const fit = fits.get(deadline)!;
      fit.worth += worth;
      if (having.length === 1 && !names && topic[at]?.asked) fit.own += 1;
    }
  }
  return fits;
}

/** Those that the words single out; null where they fit none, or all alike. */
function best(deadlines: readonly Deadline[], fits: ReadonlyMap<Deadline, Fit>): Deadline[] | null {
  const worth = (deadline: Deadline): number => fits.get(deadline)?.worth ?? 0;
  const top = Math.max(...deadlines.map(worth));
  const found = deadlines.filter((one) => worth(one) >= top * NEARLY || (fits.get(one)?.own ?? 0) >= 2);
  return found.length === deadlines.length ? null : found;
}

const isCertain = (deadlines: readonly Deadline[], fits: ReadonlyMap<Deadline, Fit>): boolean =>
  deadlines.some((deadline) => (fits.get(deadline)?.own ?? 0) >= 2);

/** "The decree for the trial": the label itself has every stage that is named. */
const ofAllStages = (
  index: RoadmapIndex,
  deadlines: readonly Deadline[],
  named: AskedDates['named'],
): Deadline[] =>
  deadlines.filter(({ id }) =>
    named.every(({ stages }) =>
      index.deadlines.get(id)?.stages.some((own) => own.stages.some((stage) => stages.includes(stage))),
    ),
  );

const stageOf = ({ roadmap }: RoadmapIndex, { id }: Deadline): Stage | undefined =>
  roadmap.lexicon.deadlines[id]?.stage;

/** The deadlines of the first stage, or stages side by side, that any is of. */
function firstOf(
  index: RoadmapIndex,
  deadlines: readonly Deadline[],
  alternatives: readonly (Stage | readonly Stage[])[],
): Deadline[] {
  const found = alternatives.map((stages) =>
    deadlines.filter((deadline) => [stages].flat().some((stage) => stage === stageOf(index, deadline))),
  );
  return found.find(({ length }) => length > 0) ?? [];
}

/** The deadlines of each stage asked for, group by group; none where no deadline is of such a stage. */
function byStage(index: RoadmapIndex, deadlines: readonly Deadline[], asked: AskedDates): Deadline[][] {
  const groups: Deadline[][] = [];
  const add = (...stages: readonly (Stage | readonly Stage[])[]): void => {
    const group = firstOf(index, deadlines, stages);
    if (group.length > 0) groups.push(group);
  };
  const named = asked.named.toSorted((one, other) => Number(one.vague ?? 0) - Number(other.vague ?? 0));
  for (const { stages, vague } of named) if (!vague || groups.length === 0) add(...stages);
  if (asked.end || asked.span) add('end');
  if (asked.span) add('start');
  // "When does it start" with an experiment and a generalisation asks for both.
  if (asked.start && (groups.length === 0 || asked.end)) add(...beginnings);
  return groups;
}

/** Earliest first, or first in a period that is asked for; of those that begin together, what ends first. */
export function inTime(deadlines: readonly Deadline[], from: string | null = null): Deadline[] {
  const dueOn = ({ start, end }: Deadline): string =>
    `${(from && start && start < from ? end : start) ?? '9'} ${end ?? '9'}`;
  return deadlines.toSorted((one, other) => dueOn(one).localeCompare(dueOn(other)));
}

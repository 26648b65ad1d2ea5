import type { Stage } from '../roadmap/lexicon.ts';
import type { Action, Deadline } from '../roadmap/schema.ts';
import { rarity } from '../understanding/everyday-words.ts';
import { type AskedStages, isStageWord } from '../understanding/stages.ts';
import type { Token } from '../understanding/tokens.ts';
import { fold } from '../understanding/words.ts';
import { IN_LABEL, isInTitle } from './holds.ts';
import { featuresOf, type RoadmapIndex } from './roadmap-index.ts';

export interface AskedDates {
  topic: readonly Token[];
  stages: AskedStages;
  /** Each date is asked for, not one. */
  every: boolean;
  /** "how often": alone, or beside a date that is asked for. */
  recurring: 'alone' | 'beside' | null;
}

/** A deadline that says nearly as much of what was asked as the best one is asked for too. */
const NEARLY = 0.75;

/** What a word of the action's title says of a deadline whose label has it too. */
const IN_TITLE = 0.45;

/** What "start" stands for, the first that an action has: its launch, or else all that begins in it. */
const beginnings: Stage[][] = [
  ['start'],
  ['experiment', 'rollout', 'creation'],
  ['test', 'rollout', 'creation'],
  ['meeting', 'tool', 'publication'],
];

/**
 * The deadlines of an action that a question about a date is answered by, earliest first: those of the stages
 * that it names, and among each of them those whose words it uses. All of them when it tells none apart.
 */
export function findDeadlines(index: RoadmapIndex, action: Action, asked: AskedDates): Deadline[] {
  const { deadlines } = action;
  const recurring = deadlines.filter(({ precision }) => precision === 'recurring');
  if (asked.recurring && recurring.length > 0) {
    if (asked.recurring === 'alone') return recurring;
    const dated = deadlines.filter((deadline) => !recurring.includes(deadline));
    return [
      ...findDeadlines(index, { ...action, deadlines: dated }, { ...asked, recurring: null }),
      ...recurring,
    ];
  }
  const topic = asked.topic.filter(({ word }) => !isStageWord(word));
  const scores = scoreDeadlines(index, action, topic);
  const singledOut = best(deadlines, scores);
  const severalStages = asked.stages.named.filter(({ vague }) => !vague).length > 1;
  if (asked.every && !severalStages) {
    // "All dates for the patient identifier": the name of the action narrows them to none.
    const beside = best(deadlines, scoreDeadlines(index, action, withoutTitle(index, action, topic)));
    return inTime(beside && beside.length > 1 ? beside : deadlines);
  }
  if (asked.every && asked.stages.through) {
    const [first, ...more] = inTime(byStage(index, deadlines, asked.stages).flat());
    const last = more.at(-1);
    if (first && last) return inTime(deadlines.filter((one) => isBetween(one, first, last)));
  }
  const inBoth = ofAllStages(deadlines, asked.stages);
  if (inBoth.length > 0) return inTime(inBoth);
  const found = new Set<Deadline>();
  for (const group of byStage(index, deadlines, asked.stages)) {
    for (const deadline of best(group, scores) ?? group) found.add(deadline);
  }
  const meant = [...found].some((deadline) => singledOut?.includes(deadline));
  if (singledOut && (found.size === 0 || (!meant && isCertain(singledOut, scores))))
    return inTime(singledOut);
  return inTime(found.size > 0 ? [...found] : deadlines);
}

function withoutTitle(index: RoadmapIndex, action: Action, topic: readonly Token[]): Token[] {
  const held = index.holds[index.actions.indexOf(action)];
  return topic.filter((token) => !isInTitle(held, featuresOf([token], index.concepts).flat()));
}

interface Score {
  worth: number;
  /** Words that fit this deadline, no other of the action, and not its title. */
  own: number;
}

/** How well each deadline fits the words of a question; words that fit most of them count for none. */
function scoreDeadlines(index: RoadmapIndex, action: Action, topic: readonly Token[]): Map<Deadline, Score> {
  const { deadlines } = action;
  const held = index.holds[index.actions.indexOf(action)];
  const scores = new Map<Deadline, Score>(deadlines.map((deadline) => [deadline, { worth: 0, own: 0 }]));
  for (const [at, features] of featuresOf(topic, index.concepts).entries()) {
    const tells = rarity(topic[at]?.word ?? '');
    const gains = new Map<Deadline, number>();
    const names = isInTitle(held, features);
    for (const feature of features) {
      const inTitle = held?.get(feature)?.field === 'title';
      const having = deadlines.filter(
        ({ id }) =>
          (index.deadlineFeatures.get(id)?.get(feature) ?? 0) >= (inTitle ? IN_LABEL : Number.MIN_VALUE),
      );
      if (having.length === 0 || having.length > Math.max(1, deadlines.length / 2)) continue;
      // What names the whole action tells its deadlines apart less well.
      const worth = Math.log(1 + deadlines.length / having.length) * (inTitle ? IN_TITLE : 1) * tells;
      for (const deadline of having) gains.set(deadline, Math.max(gains.get(deadline) ?? 0, worth));
    }
    for (const [deadline, gain] of gains) {
      const score = scores.get(deadline);
      if (!score) continue;
      score.worth += gain;
      if (gains.size === 1 && !names) score.own += 1;
    }
  }
  return scores;
}

/** Those that the words single out; null when they fit none, or all alike. */
function best(deadlines: readonly Deadline[], scores: ReadonlyMap<Deadline, Score>): Deadline[] | null {
  const worth = (deadline: Deadline): number => scores.get(deadline)?.worth ?? 0;
  const top = Math.max(...deadlines.map(worth));
  if (top === 0) return null;
  const found = deadlines.filter((d) => worth(d) >= top * NEARLY || (scores.get(d)?.own ?? 0) >= 2);
  return found.length === deadlines.length ? null : found;
}

const isCertain = (deadlines: readonly Deadline[], scores: ReadonlyMap<Deadline, Score>): boolean =>
  deadlines.some((deadline) => (scores.get(deadline)?.own ?? 0) >= 2);

/** "The decree for the trial": the label itself has every stage that is named. */
function ofAllStages(deadlines: readonly Deadline[], { named }: AskedStages): Deadline[] {
  const said = named.filter(({ vague }) => !vague);
  if (said.length < 2) return [];
  return deadlines.filter(({ label }) => said.every(({ pattern }) => pattern.test(fold(label))));
}

/** The deadlines of each stage asked for, group by group; none where no deadline is of such a stage. */
function byStage(index: RoadmapIndex, deadlines: readonly Deadline[], asked: AskedStages): Deadline[][] {
  const stageOf = ({ id }: Deadline): Stage | undefined => index.roadmap.lexicon.deadlines[id]?.stage;
  const firstOf = (alternatives: readonly Stage[][]): Deadline[] => {
    for (const stages of alternatives) {
      const found = deadlines.filter((deadline) => stages.some((stage) => stage === stageOf(deadline)));
      if (found.length > 0) return found;
    }
    return [];
  };
  const groups: Deadline[][] = [];
  for (const { stages, vague } of asked.named) {
    if (vague && groups.some((group) => group.length > 0)) continue;
    groups.push(firstOf(stages.map((stage) => [stage])));
  }
  if (asked.end || asked.span) groups.push(firstOf([['end']]));
  if (asked.span) groups.push(firstOf([['start']]));
  const named = groups.some((group) => group.length > 0);
  if (asked.start && (!named || asked.end)) {
    // "When does it start" with an experiment and a generalisation asks for both.
    groups.push(firstOf(beginnings));
  }
  return groups.filter((group) => group.length > 0);
}

const isBetween = ({ start }: Deadline, first: Deadline, last: Deadline): boolean =>
  start !== null && start >= (first.start ?? '') && start <= (last.start ?? '9');

const inTime = (deadlines: readonly Deadline[]): Deadline[] =>
  [...deadlines].sort((a, b) => (a.start ?? '9').localeCompare(b.start ?? '9'));

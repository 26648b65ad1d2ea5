import type { Stage } from '../roadmap/lexicon.ts';
import type { Action, Deadline } from '../roadmap/schema.ts';
import type { AskedStages } from '../understanding/stages.ts';
import { isStageWord } from '../understanding/stages.ts';
import type { Token } from '../understanding/tokens.ts';
import { featuresOf, type RoadmapIndex } from './roadmap-index.ts';

/** A deadline that says nearly as much of what was asked as the best one is asked for too. */
const NEARLY = 0.7;

/** What "start" stands for, the first that an action has: its launch, or else all that begins in it. */
const beginnings: Stage[][] = [
  ['start'],
  ['experiment', 'rollout', 'creation'],
  ['test', 'rollout', 'creation'],
  ['meeting', 'tool', 'publication'],
];

/**
 * The deadlines of an action that a question about a date is answered by, earliest first: those whose words
 * it uses, then those of the stage that it names. All of them when it tells none apart.
 */
export function findDeadlines(
  index: RoadmapIndex,
  action: Action,
  tokens: readonly Token[],
  stages: AskedStages,
  every: boolean,
): Deadline[] {
  const { deadlines } = action;
  if (deadlines.length < 2) return deadlines;
  const aboutTopic = byTopic(index, action, tokens);
  const candidates = aboutTopic ?? deadlines;
  if (every && !aboutTopic) return inTime(candidates);
  return inTime(byStage(index, candidates, stages, aboutTopic !== null) ?? candidates);
}

/** Deadlines that the question's words single out; null when they fit all alike. */
function byTopic(index: RoadmapIndex, action: Action, tokens: readonly Token[]): Deadline[] | null {
  const { deadlines } = action;
  const topic = tokens.filter(({ word }) => !isStageWord(word));
  const features = featuresOf(topic, index.concepts);
  const scores = deadlines.map(() => 0);
  const own = deadlines.map(() => 0);
  for (const [place] of topic.entries()) {
    const gains = deadlines.map(() => 0);
    for (const feature of features[place] ?? []) {
      const having = deadlines.filter(({ id }) => index.deadlineFeatures.get(id)?.has(feature));
      if (having.length === 0 || having.length === deadlines.length) continue;
      const worth = Math.log(1 + deadlines.length / having.length);
      for (const [at, deadline] of deadlines.entries()) {
        if (having.includes(deadline)) gains[at] = Math.max(gains[at] ?? 0, worth);
      }
    }
    for (const [at, gain] of gains.entries()) {
      scores[at] = (scores[at] ?? 0) + gain;
      if (gain > 0 && gains.filter(Boolean).length === 1) own[at] = (own[at] ?? 0) + 1;
    }
  }
  const best = Math.max(...scores);
  if (best === 0) return null;
  const found = deadlines.filter((_, at) => (scores[at] ?? 0) >= best * NEARLY || (own[at] ?? 0) >= 2);
  return found.length === deadlines.length ? null : found;
}

/** Deadlines of the stage asked for; null when none is, or none of them is of that stage. */
function byStage(
  index: RoadmapIndex,
  deadlines: readonly Deadline[],
  asked: AskedStages,
  narrowed: boolean,
): Deadline[] | null {
  const stageOf = ({ id }: Deadline): Stage | undefined => index.roadmap.lexicon.deadlines[id]?.stage;
  const firstOf = (alternatives: readonly Stage[][]): Deadline[] => {
    for (const stages of alternatives) {
      const found = deadlines.filter((deadline) => stages.includes(stageOf(deadline) as Stage));
      if (found.length > 0) return found;
    }
    return [];
  };
  const found = new Set<Deadline>();
  for (const { stages, vague } of asked.named) {
    if (vague && found.size > 0) continue;
    for (const deadline of firstOf(stages.map((stage) => [stage]))) found.add(deadline);
  }
  if (asked.end) for (const deadline of firstOf([['end']])) found.add(deadline);
  if (asked.start && (found.size === 0 || asked.end) && !(narrowed && deadlines.length === 1)) {
    for (const deadline of firstOf(beginnings)) found.add(deadline);
  }
  return found.size > 0 ? deadlines.filter((deadline) => found.has(deadline)) : null;
}

const inTime = (deadlines: readonly Deadline[]): Deadline[] =>
  [...deadlines].sort((a, b) => (a.start ?? '9').localeCompare(b.start ?? '9'));

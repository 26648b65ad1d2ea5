import type { Roadmap } from '../../roadmap/roadmap.ts';
import { updatesOf } from '../../tracking/reports.ts';
import type { Update } from '../../tracking/update.ts';
import type { Ask } from './ask.ts';
import { withinAckTime } from './current-request.ts';
import type { SlackDependencies } from './dependencies.ts';

/** A question with all that its answer depends on. */
export interface AskFrame {
  roadmap: Roadmap;
  ask: Ask;
  /** What its workspace had reported of the roadmap when it was asked; absent where nothing was. */
  updates?: readonly Update[];
}

type Dependencies = Pick<SlackDependencies, 'packs' | 'state' | 'log'>;

/** A new question: it knows everything that is reported up to now. */
export async function asOfNow(ask: Ask, team: string, deps: Dependencies): Promise<AskFrame> {
  // Chosen a moment ago; should it be served no more, the main one answers, and says so by its title.
  const roadmap = deps.packs.find(ask.pack) ?? deps.packs.main;
  const updates = await readUpdates(team, roadmap, deps);
  return { roadmap, ask: { ...ask, updates: updates.length || undefined }, updates };
}

/**
 * A question that a button carries: it knows what it knew, so that a click gets the same answer again. Null where its
 * roadmap is served no more, or its long text is forgotten.
 */
export async function asItWas(
  { key, ...carried }: Ask,
  team: string,
  deps: Dependencies,
): Promise<AskFrame | null> {
  const roadmap = deps.packs.find(carried.pack);
  // Of a long text a button carries no more than the key.
  const text = key === undefined ? carried.text : await deps.state.longQuestions.find(team, key);
  if (!roadmap || text === null) return null;
  const known = carried.updates ?? 0;
  const updates = known === 0 ? [] : await readUpdates(team, roadmap, deps, known);
  return { roadmap, ask: { ...carried, text }, updates: updates.slice(0, known) };
}

/**
 * What a workspace has reported of a roadmap, oldest first. Where the database does not answer, nothing: the roadmap
 * itself can still be asked. `least`: how many there are for sure, whatever was read a moment ago.
 */
export async function readUpdates(
  team: string,
  roadmap: Roadmap,
  { state, log }: Pick<SlackDependencies, 'state' | 'log'>,
  least = 0,
): Promise<readonly Update[]> {
  const ofRoadmap = async (reading: Promise<readonly Update[]>) =>
    updatesOf(roadmap.pack.id, await withinAckTime(reading));
  try {
    const lately = await ofRoadmap(state.updates.lately(team));
    return lately.length < least ? await ofRoadmap(state.updates.of(team)) : lately;
  } catch (err) {
    log.warn({ err, team }, 'what was reported cannot be read');
    return [];
  }
}

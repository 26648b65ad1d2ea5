import { LRUCache } from 'lru-cache';
import type { Roadmap } from '../../roadmap/roadmap.ts';
import { updatesOf } from '../../tracking/reports.ts';
import type { Update } from '../../tracking/update.ts';
import type { Ask } from './ask.ts';
import { withinAckTime } from './current-request.ts';
import type { SlackDependencies } from './dependencies.ts';
import { packOf } from './packs.ts';

/** What a workspace has reported of a roadmap, as far as a question knows of it. */
export interface KnownUpdates {
  team: string;
  list: readonly Update[];
}

/** A question with all that its answer depends on. */
export interface AskFrame {
  roadmap: Roadmap;
  ask: Ask;
  /** What was reported when it was asked; absent where nothing was. */
  updates?: KnownUpdates;
}

type Dependencies = Pick<SlackDependencies, 'packs' | 'state' | 'log'>;
type OfRoadmap = Pick<SlackDependencies, 'roadmap' | 'state' | 'log'>;

/** A new question: it knows everything that is reported up to now. */
export async function asOfNow(ask: Ask, team: string | undefined, deps: Dependencies): Promise<AskFrame> {
  // Chosen a moment ago; should it be served no more, the main one answers, and says so by its title.
  const roadmap = packOf(deps, ask.pack) ?? deps.packs.main;
  const list = await readUpdates(team, { ...deps, roadmap });
  if (list.length === 0 || team === undefined) return { roadmap, ask };
  return { roadmap, ask: { ...ask, updates: list.length }, updates: { team, list } };
}

/**
 * A question that a button carries: it knows what it knew, so that a click gets the same answer again. Null where its
 * roadmap is served no more.
 */
export async function asItWas(
  carried: Ask,
  team: string | undefined,
  deps: Dependencies,
): Promise<AskFrame | null> {
  const roadmap = packOf(deps, carried.pack);
  const ask = await wholeAsk(carried, team, deps);
  if (!roadmap || !ask) return null;
  if (ask.updates === undefined || team === undefined) return { roadmap, ask };
  const list = (await readUpdates(team, { ...deps, roadmap }, ask.updates)).slice(0, ask.updates);
  return { roadmap, ask, updates: { team, list } };
}

/** With the whole text, of which a button carries no more than the key; null where that is forgotten. */
async function wholeAsk(
  { key, ...ask }: Ask,
  team: string | undefined,
  { state }: Pick<SlackDependencies, 'state'>,
): Promise<Ask | null> {
  if (key === undefined) return ask;
  const text = team === undefined ? null : await state.longQuestions.find(team, key);
  return text === null ? null : { ...ask, text };
}

/** Workspaces whose log is kept in memory. */
const KEPT = 500;
const logs = new WeakMap<Dependencies['state'], LRUCache<string, readonly Update[]>>();

/**
 * What a workspace has reported of the roadmap, oldest first. Only what is new is read. Where the database does not
 * answer, what was read before is told, or nothing: the roadmap itself can still be asked. `least`: how many there
 * are for sure, whatever was counted a moment ago.
 */
export async function readUpdates(
  team: string | undefined,
  deps: OfRoadmap,
  least = 0,
): Promise<readonly Update[]> {
  const { state, roadmap, log } = deps;
  if (team === undefined) return [];
  let cache = logs.get(state);
  if (!cache) {
    cache = new LRUCache({ max: KEPT });
    logs.set(state, cache);
  }
  let known = cache.get(team) ?? [];
  try {
    const told = updatesOf(roadmap.pack.id, known).length;
    if (told < least || (await withinAckTime(state.updates.count(team))) > known.length) {
      known = [...known, ...(await withinAckTime(state.updates.after(team, known.length)))];
      cache.set(team, known);
    }
  } catch (err) {
    log.warn({ err, team }, 'what was reported cannot be read');
  }
  return updatesOf(roadmap.pack.id, known);
}

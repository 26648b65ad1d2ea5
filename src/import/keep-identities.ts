import { fold } from '../reading/fold.ts';
import { keyOf, markOf } from '../roadmap/action-number.ts';
import type { Action, Deadline, RoadmapFacts } from '../roadmap/schema.ts';

/** What is not as it was in the issue before, one sentence each. */
export interface Changes {
  moved: string[];
  added: string[];
  gone: string[];
  renumbered: string[];
}

/**
 * The facts of a plan that was issued anew, in which every action and deadline that stayed keeps its number or id, and
 * so the updates, digests, buttons and calendar entries that name it. A new one takes none that was ever used. As they
 * are where there was no issue before.
 */
export function keepIdentities(
  facts: RoadmapFacts,
  old: Pick<RoadmapFacts, 'actions'> | null,
): { facts: RoadmapFacts; changes: Changes | null } {
  if (!old) return { facts, changes: null };
  const changes: Changes = { moved: [], added: [], gone: [], renumbered: [] };
  const pairs = pair(facts.actions, old.actions, sameAction);
  const kept = new Set(pairs.values());
  const used = new Set(old.actions.map(({ number }) => number));
  const numbers = new Map<number, number>();
  const actions = facts.actions.map((action) => {
    const key = keyOf(action);
    const before = pairs.get(action);
    const number = before?.number ?? (used.has(action.number) ? Math.max(...used) + 1 : action.number);
    used.add(number);
    numbers.set(action.number, number);
    if (!before) changes.added.push(`${key}, ${action.title}`);
    else if (keyOf(before) !== key)
      changes.renumbered.push(`${keyOf(before)} is now ${key}, ${action.title}`);
    const { key: _, number: __, ...rest } = action;
    return {
      number,
      ...(markOf(number) !== key && { key }),
      ...rest,
      deadlines: keepIds(number, action.deadlines, before?.deadlines ?? [], changes),
    };
  });
  const gone = old.actions.filter((action) => !kept.has(action));
  changes.gone.push(...gone.map((action) => `${keyOf(action)}, ${action.title}`));
  const unread = facts.unread?.map(({ action, ...each }) => ({
    ...each,
    ...(action !== undefined && { action: numbers.get(action) ?? action }),
  }));
  return { facts: { ...facts, actions, ...(unread && { unread }) }, changes };
}

function keepIds(
  number: number,
  deadlines: readonly Deadline[],
  old: readonly Deadline[],
  changes: Changes,
): Deadline[] {
  const pairs = pair(deadlines, old, sameDeadline);
  const kept = new Set(pairs.values());
  const places = old.map(({ id }) => Number(id.split('.')[1]));
  let last = Math.max(0, ...places);
  for (const each of old) if (!kept.has(each)) changes.gone.push(`${each.label}: ${each.when}`);
  return deadlines.map((deadline) => {
    const before = pairs.get(deadline);
    if (before && (before.start !== deadline.start || before.end !== deadline.end)) {
      changes.moved.push(`${deadline.label}: ${deadline.when} instead of ${before.when}`);
    }
    if (!before) last += 1;
    if (!before && old.length > 0) changes.added.push(`${deadline.label}: ${deadline.when}`);
    return { ...deadline, id: before?.id ?? `${number}.${last}`, action: number };
  });
}

/** Pairs what is alike, the most alike first; none twice. */
function pair<T>(now: readonly T[], before: readonly T[], likeness: (one: T, other: T) => number): Map<T, T> {
  const scored = now.flatMap((one) =>
    before.map((other) => ({ one, other, like: likeness(one, other) })).filter(({ like }) => like > 0),
  );
  const pairs = new Map<T, T>();
  const taken = new Set<T>();
  for (const { one, other } of scored.toSorted((a, b) => b.like - a.like)) {
    if (pairs.has(one) || taken.has(other)) continue;
    pairs.set(one, other);
    taken.add(other);
  }
  return pairs;
}

/** From 0 to 1: how many of the words of two texts are in both. */
function shared(one: string, other: string): number {
  const [a, b] = [one, other].map((text) => new Set(fold(text).match(/[a-z0-9]{2,}/g) ?? []));
  if (!a || !b || a.size + b.size === 0) return 0;
  return (2 * [...a].filter((word) => b.has(word)).length) / (a.size + b.size);
}

/** The same title, whatever the number; or a title reworded under the same number. */
function sameAction(one: Action, other: Action): number {
  const like = shared(one.title, other.title);
  const sameKey = keyOf(one) === keyOf(other);
  return like >= (sameKey ? 0.34 : 0.75) ? like + (sameKey ? 0.5 : 0) : 0;
}

/** The same label, or else the same days. */
function sameDeadline(one: Deadline, other: Deadline): number {
  const like = shared(one.label, other.label);
  const sameDays = one.start === other.start && one.end === other.end && one.when === other.when;
  return like >= 0.5 || (sameDays && like > 0) ? like + (sameDays ? 0.5 : 0) : 0;
}

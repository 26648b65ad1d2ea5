import type { DeliveryState } from '../state/deliveries.ts';
import type { State } from '../state/state.ts';

/** `due`: digests that should have been posted and were not yet, whatever the state of their delivery. */
export type Queue = { due: number } & Partial<Record<DeliveryState, number>>;

/** What the digests of all workspaces still have to do. Throws where the database does not answer. */
export async function queueOf(
  { digests, deliveries }: Pick<State, 'digests' | 'deliveries'>,
  now: Date,
): Promise<Queue> {
  return { due: await digests.countDue(now), ...(await deliveries.open()) };
}

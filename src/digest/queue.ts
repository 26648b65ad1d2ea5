import type { DeliveryState } from '../state/deliveries.ts';
import type { State } from '../state/state.ts';
import { whatIsOwed } from './deliver.ts';

/** `due`: digests that should have been posted and were not yet, whatever the state of their delivery. */
export type Queue = { due: number } & Partial<Record<DeliveryState, number>>;

/** What the digests of all workspaces still have to do. Throws where the database does not answer. */
export async function queueOf(state: Pick<State, 'digests' | 'deliveries'>, now: Date): Promise<Queue> {
  return { due: (await whatIsOwed(state, now)).length, ...(await state.deliveries.open()) };
}

import { mayHaveArrived } from '../transport/slack-calls.ts';
import type { SlackDependencies } from './dependencies.ts';

/**
 * Does something once, however often it is asked for and on whichever replica. False where that is done already, or
 * is being done. What Slack has refused may be asked for again: `act` throws then, or returns false.
 */
export async function once(
  id: string,
  { state, now }: Pick<SlackDependencies, 'state' | 'now'>,
  act: () => Promise<unknown>,
): Promise<boolean> {
  if (!(await state.claimEvent(id, now()))) return false;
  try {
    if ((await act()) === false) await state.releaseEvent(id);
    return true;
  } catch (error) {
    if (!mayHaveArrived(error)) await state.releaseEvent(id);
    throw error;
  }
}

import { digestReply } from '../blocks/digest-replies.ts';
import type { Voice } from '../transport/send.ts';
import type { Outcome } from './carry-out.ts';
import type { Desk } from './may-change.ts';

/** Opens the window, or sends what there is to say. */
export function showOutcome(
  outcome: Outcome,
  { request, asker, deps }: Desk,
  { trigger, tell }: Voice,
): Promise<unknown> {
  if ('view' in outcome) return asker.client.views.open({ trigger_id: trigger, view: outcome.view });
  if ('message' in outcome) return tell(outcome.message);
  // The App Home lists the digests anyway.
  const reply = asker.here ? outcome : { ...outcome, digests: [] };
  return tell(digestReply(reply, request.language, deps.now()));
}

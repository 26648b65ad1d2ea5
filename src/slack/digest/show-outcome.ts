import type { webApi } from '@slack/bolt';
import { digestReply } from '../blocks/digest-replies.ts';
import type { Message } from '../blocks/message.ts';
import type { Outcome } from './carry-out.ts';
import type { Desk } from './may-change.ts';

/** Opens the window, or sends what there is to say. `trigger`: Slack's leave to open one, for three seconds. */
export function showOutcome(
  outcome: Outcome,
  { request, asker, deps }: Pick<Desk, 'request' | 'asker' | 'deps'>,
  {
    client,
    trigger,
    tell,
  }: { client: webApi.WebClient; trigger: string; tell: (message: Message) => Promise<unknown> },
): Promise<unknown> {
  if ('view' in outcome) return client.views.open({ trigger_id: trigger, view: outcome.view });
  if ('message' in outcome) return tell(outcome.message);
  // The App Home lists the digests anyway.
  const reply = asker.here ? outcome : { ...outcome, digests: [] };
  return tell(digestReply(reply, request.language, deps.now()));
}

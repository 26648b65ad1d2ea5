import { sendOrPlain } from '../transport/send.ts';
import { readAsk } from './ask.ts';
import { answer, askOf, type Incoming, keyOf, type Receiver } from './conversation.ts';
import type { SlackDependencies } from './dependencies.ts';

/**
 * A person edited a message: its answer is put right where it stands, relative to the same day and after the same
 * answer before. False where no answer to it is known, because it had none or is older than a day. Slack reports
 * an edit several times, and what it changes by itself, such as a preview of a link, as an edit too.
 */
export async function correctAnswer(
  message: Incoming & { edited: { ts: string } },
  receiver: Receiver,
  deps: SlackDependencies,
): Promise<boolean> {
  const { channel, ts, edited } = message;
  const key = keyOf(receiver.team, channel, ts);
  const known = await deps.state.replies.find(key);
  const before = readAsk(known?.ask);
  if (!known || !before) return false;
  const ask = await askOf(message, receiver, before, deps);
  if (ask.text === before.text) return true;
  if (!(await deps.state.replies.correct(key, edited.ts, JSON.stringify(ask)))) return true;
  const said = await answer(ask, message, receiver, deps);
  await sendOrPlain(said.message, (content) =>
    receiver.client.chat.update({ channel, ts: known.answer, ...content }),
  );
  return true;
}

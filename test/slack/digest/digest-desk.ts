import { expect } from 'vitest';
import type { Message } from '../../../src/slack/blocks/message.ts';
import { type AppUnderTest, readAloud } from '../../support/app-under-test.ts';
import type { Call } from '../../support/fake-slack.ts';
import { waitFor } from '../../support/wait-for.ts';

/** What the person sees in the end: a reply, a window, or their App Home. */
const final = ['response', 'views.open', 'views.publish'];

/** Does something and waits for what the person sees of it; `posted` are the messages in channels before that. */
export async function seen(app: AppUnderTest, doing: () => Promise<{ status: number }>) {
  const before = app.slack.calls.length;
  expect(await doing()).toMatchObject({ status: 200 });
  const calls = await waitFor(() => {
    const since = app.slack.calls.slice(before);
    if (!since.some(({ method }) => final.includes(method))) throw new Error(app.logged.join(''));
    return since;
  });
  const call = calls.find(({ method }) => final.includes(method)) as Call;
  expect(call.reply).toMatchObject({ ok: true });
  const content = (call.args.view ?? call.args) as unknown as Message & Record<string, unknown>;
  return {
    method: call.method,
    args: call.args,
    content,
    words: readAloud(content),
    posted: calls.filter(({ method }) => method === 'chat.postMessage').map(({ args }) => args),
  };
}

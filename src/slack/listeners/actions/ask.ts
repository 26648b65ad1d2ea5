import type { App } from '@slack/bolt';
import { attend } from '../../conversation/attend.ts';
import { rememberClick } from '../../conversation/conversation.ts';
import type { SlackDependencies } from '../../conversation/dependencies.ts';
import { onClick } from '../../conversation/on-click.ts';
import { handOut } from '../../files/hand-out.ts';

/** A button that asks something else: the answer comes below, and what was there stays. */
export function registerAsk(app: App, deps: SlackDependencies): void {
  onClick(app, 'ask', deps, async ({ frame, place, body, client, speaker, tellBelow }) => {
    const said = await attend({ ...frame, toAsker: place.toAsker }, speaker, deps);
    await tellBelow(said.message);
    const { id: channel } = body.channel ?? {};
    if (channel && !place.toAsker)
      await handOut(said, { client, channel, thread: place.thread }, tellBelow, deps);
    await rememberClick(said, place, body, deps);
  });
}

import type { App } from '@slack/bolt';
import { attend } from '../../conversation/attend.ts';
import { rememberClick } from '../../conversation/conversation.ts';
import type { SlackDependencies } from '../../conversation/dependencies.ts';
import { type Click, onClick } from '../../conversation/on-click.ts';
import { handOut } from '../../files/hand-out.ts';

/** Buttons that ask something else: its answer comes below, or the message turns to it, as to the next page. */
export function registerAsk(app: App, deps: SlackDependencies): void {
  const answer = ({ frame, place, speaker }: Click) =>
    attend({ ...frame, toAsker: place.toAsker }, speaker, deps);

  onClick(app, 'ask', deps, async (click) => {
    const { place, body, client, tellBelow } = click;
    const said = await answer(click);
    await tellBelow(said.message);
    if (body.channel && !place.toAsker) {
      await handOut(said, { client, channel: body.channel.id, thread: place.thread }, tellBelow, deps);
    }
    await rememberClick(said, place, body, deps);
  });

  onClick(app, 'turn', deps, async (click) => {
    const said = await answer(click);
    await click.tellInPlace(said.message);
    await rememberClick(said, click.place, click.body, deps);
  });
}

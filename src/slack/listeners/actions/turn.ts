import type { App } from '@slack/bolt';
import { attend } from '../../conversation/attend.ts';
import { rememberClick } from '../../conversation/conversation.ts';
import type { SlackDependencies } from '../../conversation/dependencies.ts';
import { onClick } from '../../conversation/on-click.ts';

/** Previous and next, of actions and of pages: the message turns to them. */
export function registerTurn(app: App, deps: SlackDependencies): void {
  onClick(app, 'turn', deps, async ({ frame, place, body, speaker, tellInPlace }) => {
    const said = await attend({ ...frame, toAsker: place.toAsker }, speaker, deps);
    await tellInPlace(said.message);
    await rememberClick(said, place, body, deps);
  });
}

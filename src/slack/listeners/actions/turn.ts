import type { App } from '@slack/bolt';
import { rememberClick } from '../../conversation.ts';
import type { SlackDependencies } from '../../dependencies.ts';
import { onClick } from '../../on-click.ts';
import { reply } from '../../reply.ts';
import { inPlace } from '../../send.ts';

/** Previous and next, of actions and of pages: the message turns to them. */
export function registerTurn(app: App, deps: SlackDependencies): void {
  onClick(app, 'turn', deps, async ({ ask, place, body, respond }) => {
    const said = reply({ roadmap: deps.roadmap, ask, toAsker: place.toAsker });
    await inPlace(respond, place)(said.message);
    await rememberClick(said, place, body, deps);
  });
}

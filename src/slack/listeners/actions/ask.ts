import type { App } from '@slack/bolt';
import { rememberClick } from '../../conversation.ts';
import type { SlackDependencies } from '../../dependencies.ts';
import { onClick } from '../../on-click.ts';
import { reply } from '../../reply.ts';
import { below } from '../../send.ts';

/** A button that asks something else: the answer comes below, and what was there stays. */
export function registerAsk(app: App, deps: SlackDependencies): void {
  onClick(app, 'ask', deps, async ({ ask, place, body, respond }) => {
    const said = reply({ roadmap: deps.roadmap, ask, toAsker: place.toAsker });
    await below(respond, place)(said.message);
    await rememberClick(said, place, body, deps);
  });
}

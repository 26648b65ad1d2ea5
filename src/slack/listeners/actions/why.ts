import type { App } from '@slack/bolt';
import { whyModal } from '../../blocks/modals.ts';
import { staleButton } from '../../blocks/notices.ts';
import type { SlackDependencies } from '../../dependencies.ts';
import { onClick } from '../../on-click.ts';
import { reply } from '../../reply.ts';
import { below } from '../../send.ts';

/** "Why this answer?": what it rests on, in a window. */
export function registerWhy(app: App, deps: SlackDependencies): void {
  const { roadmap } = deps;
  onClick(app, 'why', deps, async ({ ask, place, body, client, respond }) => {
    const { answer } = reply({ roadmap, ask });
    if (!answer) return below(respond, place)(staleButton());
    return client.views.open({ trigger_id: body.trigger_id, view: whyModal(answer, roadmap) });
  });
}

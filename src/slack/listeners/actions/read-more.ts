import type { App } from '@slack/bolt';
import { findAction } from '../../../roadmap/roadmap.ts';
import { fullTextModal } from '../../blocks/modals.ts';
import { staleButton } from '../../blocks/notices.ts';
import type { SlackDependencies } from '../../dependencies.ts';
import { onClick } from '../../on-click.ts';
import { reply } from '../../reply.ts';
import { below } from '../../send.ts';

/** "Read more": the full text of the action in a window. */
export function registerReadMore(app: App, deps: SlackDependencies): void {
  const { roadmap } = deps;
  onClick(app, 'read-more', deps, async ({ ask, place, body, client, respond }) => {
    const { answer } = reply({ roadmap, ask });
    const action = findAction(roadmap, answer?.actions[0] ?? Number.NaN);
    if (!answer || !action) return below(respond, place)(staleButton());
    return client.views.open({ trigger_id: body.trigger_id, view: fullTextModal(action, answer, roadmap) });
  });
}

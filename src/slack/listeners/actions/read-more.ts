import type { App } from '@slack/bolt';
import { findAction } from '../../../roadmap/roadmap.ts';
import { fullTextModal } from '../../blocks/modals.ts';
import { staleButton } from '../../blocks/notices.ts';
import type { SlackDependencies } from '../../conversation/dependencies.ts';
import { onClick } from '../../conversation/on-click.ts';
import { reply } from '../../conversation/reply.ts';

/** "Read more": the full text of the action in a window. */
export function registerReadMore(app: App, deps: SlackDependencies): void {
  onClick(app, 'read-more', deps, async ({ frame, tellBelow, openWindow }) => {
    const { answer } = reply(frame);
    const action = findAction(frame.roadmap, answer?.actions[0] ?? Number.NaN);
    if (!answer || !action) return tellBelow(staleButton());
    return openWindow(fullTextModal(action, answer, frame.roadmap));
  });
}

import type { App } from '@slack/bolt';
import { findAction } from '../../../roadmap/roadmap.ts';
import { staleButton } from '../../blocks/message.ts';
import { fullTextModal, whyModal } from '../../blocks/modals.ts';
import type { SlackDependencies } from '../../conversation/dependencies.ts';
import { onClick } from '../../conversation/on-click.ts';
import { reply } from '../../conversation/reply.ts';

/** "Read more": the full text of the action; "Why this answer?": what it rests on. Each in a window. */
export function registerReadMore(app: App, deps: SlackDependencies): void {
  onClick(app, 'read-more', deps, async ({ frame, tellBelow, openWindow }) => {
    const { answer } = reply(frame);
    const action = findAction(frame.roadmap, answer?.actions[0] ?? Number.NaN);
    if (!answer || !action) return tellBelow(staleButton());
    return openWindow(fullTextModal(action, answer, frame.roadmap));
  });

  onClick(app, 'why', deps, async ({ frame, tellBelow, openWindow }) => {
    const { answer } = reply(frame);
    return answer ? openWindow(whyModal(answer, frame.roadmap)) : tellBelow(staleButton());
  });
}

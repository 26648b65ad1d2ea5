import type { App } from '@slack/bolt';
import { whyModal } from '../../blocks/modals.ts';
import { staleButton } from '../../blocks/notices.ts';
import type { SlackDependencies } from '../../conversation/dependencies.ts';
import { onClick } from '../../conversation/on-click.ts';
import { reply } from '../../conversation/reply.ts';

/** "Why this answer?": what it rests on, in a window. */
export function registerWhy(app: App, deps: SlackDependencies): void {
  onClick(app, 'why', deps, async ({ frame, tellBelow, openWindow }) => {
    const { answer } = reply(frame);
    return answer ? openWindow(whyModal(answer, frame.roadmap)) : tellBelow(staleButton());
  });
}

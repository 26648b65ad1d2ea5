import type { App } from '@slack/bolt';
import { findAction } from '../../../roadmap/roadmap.ts';
import { staleButton } from '../../blocks/message.ts';
import { fullTextModal, inTextModal, whyModal } from '../../blocks/modals.ts';
import type { SlackDependencies } from '../../conversation/dependencies.ts';
import { onClick } from '../../conversation/on-click.ts';
import { reply } from '../../conversation/reply.ts';

/** The full text of an action, what an answer cites in its surroundings, and what it rests on: each in a window. */
export function registerReadMore(app: App, deps: SlackDependencies): void {
  onClick(app, 'read-more', deps, async ({ frame, tellBelow, openWindow }) => {
    const { answer } = reply(frame);
    const action = findAction(frame.roadmap, answer?.actions[0] ?? Number.NaN);
    if (!answer || !action) return tellBelow(staleButton());
    return openWindow(fullTextModal(action, answer, frame.roadmap));
  });

  for (const [does, window] of [
    ['in-text', inTextModal],
    ['why', whyModal],
  ] as const) {
    onClick(app, does, deps, async ({ frame, tellBelow, openWindow }) => {
      const { answer } = reply(frame);
      return answer ? openWindow(window(answer, frame.roadmap)) : tellBelow(staleButton());
    });
  }
}

import type { App, BlockAction } from '@slack/bolt';
import { digestButtonId } from '../../blocks/digest-buttons.ts';
import { clicks, overflowId } from '../../blocks/elements.ts';
import { feedbackId } from '../../blocks/feedback.ts';
import { findElsewhere, findFields } from '../../blocks/find.ts';
import { removeShareId } from '../../blocks/frame.ts';
import { homeId, homeSearchId } from '../../blocks/home-elements.ts';
import { staleButton } from '../../blocks/message.ts';
import { orApologise } from '../../conversation/apologise.ts';
import type { SlackDependencies } from '../../conversation/dependencies.ts';
import { waysOf } from '../../conversation/on-click.ts';

const known = [
  ...clicks,
  overflowId,
  ...[digestButtonId, feedbackId, removeShareId, homeId, homeSearchId, findFields.pick, findElsewhere],
];

/**
 * A button of an older message, which nothing hears any more: a sentence, where Slack would show a warning triangle.
 * A button that only opens a page is acknowledged and no more.
 */
export function registerUnknown(app: App, deps: SlackDependencies): void {
  const anyOther = new RegExp(`^(?!(?:${known.join('|')})(?::|$))`);
  app.action<BlockAction>(anyOther, async ({ ack, action, ...click }) => {
    await ack();
    if ('url' in action) return;
    const { tellBelow } = waysOf(click, null, deps);
    await orApologise(deps.log, tellBelow, () => tellBelow(staleButton()));
  });
}

import type { App, BlockElementAction } from '@slack/bolt';
import { digestButtonId } from '../blocks/digest-buttons.ts';
import { clicks, overflowId } from '../blocks/elements.ts';
import { feedbackId } from '../blocks/feedback.ts';
import { findElsewhere, findFields } from '../blocks/find.ts';
import { removeShareId } from '../blocks/frame.ts';
import { homeId, homeSearchId } from '../blocks/home-elements.ts';
import { staleButton } from '../blocks/message.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import { onUse } from '../conversation/interactions.ts';

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
  onUse<BlockElementAction>(app, anyOther, deps, async ({ action, tellBelow }) =>
    'url' in action ? undefined : tellBelow(staleButton()),
  );
}

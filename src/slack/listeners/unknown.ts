import type { App, BlockElementAction, OverflowAction } from '@slack/bolt';
import { digestButtonId } from '../blocks/digest-replies.ts';
import { settingsCallback } from '../blocks/digest-settings.ts';
import { clicks, overflowId } from '../blocks/elements.ts';
import { feedbackCallback, feedbackId } from '../blocks/feedback.ts';
import * as find from '../blocks/find.ts';
import { removeShareId } from '../blocks/frame.ts';
import { homeId, homeSearchId } from '../blocks/home-elements.ts';
import { importCallback, takeCallback } from '../blocks/import-plan.ts';
import { staleButton } from '../blocks/message.ts';
import { updateCallback } from '../blocks/tracking.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import { onSubmit, onUse } from '../conversation/interactions.ts';

/** How the ids of elements begin, before a colon; and whole ids. */
const begin = [...clicks, overflowId, digestButtonId, feedbackId, removeShareId, homeId];
const whole = [homeSearchId, find.findFields.pick];
const windows = [
  ...[find.findCallback, find.foundCallback, settingsCallback, feedbackCallback],
  ...[importCallback, takeCallback, updateCallback],
];

const noneOf = (ids: readonly string[]): RegExp => new RegExp(`^(?!(?:${ids.join('|')})$)`);

/**
 * What belongs to an older version of the app, which nothing hears any more: a sentence, where Slack would show a
 * warning triangle. A button that only opens a page is acknowledged and no more.
 */
export function registerUnknown(app: App, deps: SlackDependencies): void {
  const anyOther = noneOf([...begin.map((id) => `${id}:.*`), ...whole]);
  onUse<BlockElementAction>(app, anyOther, deps, async ({ action, tellBelow }) =>
    'url' in action ? undefined : tellBelow(staleButton()),
  );
  const does = new RegExp(`^(?:${clicks.join('|')}) `);
  const only = ({ selected_option }: OverflowAction) => !does.test(selected_option.value ?? '');
  const menus = new RegExp(`^${overflowId}:`);
  onUse<OverflowAction>(app, menus, deps, ({ tellBelow }) => tellBelow(staleButton()), { only });

  onSubmit(app, noneOf(windows), deps, async () => ({ view: find.closingModal('fr', staleButton()) }));
  app.options(noneOf([find.findFields.pick]), ({ ack }) => ack({ options: [] }));
}

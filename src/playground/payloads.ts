import type { Act, Values } from './protocol.ts';
import { app, channel, directMessage, team, you } from './scene.ts';
import type { Message, View } from './slack/workspace.ts';

/** What Slack sends to an app, field by field, as far as apps read it; times are in seconds, as text. */

export const nameOf = (id: string): string => (id === directMessage.id ? directMessage : channel).name;

/** Who does something, in each payload of an interaction. */
export const sender = {
  api_app_id: app.id,
  team,
  user: { id: you.id, name: you.name, username: you.name, team_id: team.id },
  enterprise: null,
  is_enterprise_install: false,
};

/** https://docs.slack.dev/reference/interaction-payloads/block_actions-payload, from a message or a view. */
export function clickPayload(
  from: { message: Message; response_url: string } | { view: View },
  { action, values }: Pick<Extract<Act, { type: 'choose' }>, 'action' | 'values'>,
  action_ts: string,
) {
  return {
    type: 'block_actions',
    ...('view' in from
      ? { container: { type: 'view', view_id: from.view.id }, view: withState(from.view, values) }
      : { ...placeOf(from.message), response_url: from.response_url }),
    state: { values },
    actions: [{ ...action, action_ts }],
  };
}

function placeOf({ channel, ts, thread, ephemeral, text, blocks }: Message) {
  const { user, id: bot_id } = app.bot;
  const place = { message_ts: ts, channel_id: channel, thread_ts: thread };
  return {
    container: { type: 'message', is_ephemeral: ephemeral, ...place },
    channel: { id: channel, name: nameOf(channel) },
    // Slack does not hand back the content of a message that only one person sees.
    ...(!ephemeral && { message: { type: 'message', user, bot_id, ts, text, blocks, thread_ts: thread } }),
  };
}

/** https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload, of a message. */
export const messageActionPayload = ({ from, ts, text, thread, channel }: Message, response_url: string) => ({
  type: 'message_action',
  message: { type: 'message', user: from === 'bot' ? app.bot.user : you.id, ts, text, thread_ts: thread },
  message_ts: ts,
  channel: { id: channel, name: nameOf(channel) },
  response_url,
});

/** A view as its submission shows it. */
export const withState = (view: View, values: Values) => ({ ...view, state: { values } });

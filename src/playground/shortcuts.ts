import { findElement } from './elements.ts';
import type { Feed } from './feed.ts';
import type { Modals } from './modals.ts';
import { shortcutPayload, suggestionPayload } from './payloads.ts';
import type { Act, Option, OptionGroup, View } from './protocol.ts';
import type { Responses } from './responses.ts';
import type { Delivery, SignedRequests } from './signed-requests.ts';
import type { Workspace } from './workspace.ts';

export interface ShortcutDependencies {
  workspace: Workspace;
  feed: Feed;
  modals: Modals;
  responses: Responses;
  requests: SignedRequests;
  responseBase: string;
  /** A new id of a trigger. */
  trigger: (view?: View) => Promise<string>;
  /** Waits for an acknowledgement and returns its body; tells the page when none came. */
  deliver: (channel: string, delivery: Promise<Delivery>) => Promise<string | undefined>;
}

/** What a person does without a message of their own: shortcuts, and letters typed in a menu that the app fills. */
export function createShortcuts(deps: ShortcutDependencies) {
  const { workspace, feed, modals, responses, requests, responseBase, trigger, deliver } = deps;

  /** A shortcut, of a message where one is given. */
  async function run({ callbackId, channel, ts }: Extract<Act, { type: 'shortcut' }>): Promise<void> {
    const message = ts === undefined ? undefined : feed.find(channel, ts);
    if (ts !== undefined && !message) throw new Error('The message of the shortcut is gone');
    const response_url = responseBase + responses.open({ channel });
    const sent = { callback_id: callbackId, trigger_id: await trigger() };
    const payload = shortcutPayload(workspace, sent, message && { message, response_url });
    await deliver(channel, requests.interaction(payload));
  }

  /** A letter was typed in a menu of the modal: the page is told what the app offers. */
  async function suggest({ block, action, typed }: Extract<Act, { type: 'suggest' }>): Promise<void> {
    const view = modals.top();
    if (!view) return;
    const element = findElement(view.blocks, block, action);
    const payload = suggestionPayload(workspace, view, { block, action, typed });
    const body = await deliver(workspace.channel.id, requests.interaction(payload));
    if (body === undefined) return;
    const { options, option_groups }: { options?: Option[]; option_groups?: OptionGroup[] } = JSON.parse(
      body || '{}',
    );
    const groups = option_groups ?? [{ options: options ?? [] }];
    // What is chosen is reported with its text, as Slack does.
    element.option_groups = groups;
    feed.tell({ type: 'suggestions', block, action, typed, groups });
  }

  return { run, suggest };
}

import type { App, BlockElementAction } from '@slack/bolt';
import { phrasesIn } from '../../phrases/phrases.ts';
import { closingModal, findFields, foundCallback, readFindFrame, sharedModal } from '../blocks/find.ts';
import { readRemoveShare, removeShareId } from '../blocks/frame.ts';
import { sentenceMessage, staleButton } from '../blocks/message.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import { onClick, once, onSubmit, onUse } from '../conversation/interactions.ts';
import { asItWas } from '../conversation/known-updates.ts';
import { reply } from '../conversation/reply.ts';
import { inConversation } from '../transport/send.ts';

/**
 * "Share": everybody in a channel gets the answer, once; a second click, or a window that Slack sends again, shares
 * nothing more. Through a response URL, which also reaches channels that the app is no member of.
 */
export function registerShare(app: App, deps: SlackDependencies): void {
  onClick(app, 'share', deps, async ({ frame, place, body, respond, tellBelow }) => {
    const copy = `share:${body.team?.id}:${body.channel?.id}:${body.container.message_ts}`;
    const { message, answer } = reply({ ...frame, sharedBy: body.user.id });
    if (!(await once(copy, deps, () => inConversation(respond, place.thread)(message)))) {
      return tellBelow(sentenceMessage(phrasesIn(answer?.language ?? 'fr').people.share.once));
    }
    await respond({ delete_original: true });
  });

  // Whoever shared it may take it back, for everybody: Slack shows that button to nobody else.
  onUse<BlockElementAction>(app, new RegExp(`^${removeShareId}:`), deps, async ({ action, ...click }) => {
    const { user, language } = readRemoveShare('value' in action ? String(action.value) : undefined);
    if (user === click.body.user.id) return click.respond({ delete_original: true });
    return click.tellBelow(sentenceMessage(phrasesIn(language).people.share.notYours));
  });

  onSubmit(app, foundCallback, deps, async ({ view, asker: { team, user }, turnTo, respond }) => {
    const frame = readFindFrame(view.private_metadata);
    const channel = view.state.values[findFields.share]?.[findFields.share]?.selected_conversation;
    const known = frame?.ask && (await asItWas(frame.ask, team, deps));
    if (!known || !channel || !respond) return turnTo(closingModal('fr', staleButton()));
    // Below the message that was asked about, where it is shared there.
    const thread = frame.from?.channel === channel ? frame.from.thread : undefined;
    await once(`share:${team}:${view.id}:${view.hash}:${channel}`, deps, () =>
      inConversation(respond, thread)(reply({ ...known, sharedBy: user }).message),
    );
    return turnTo(sharedModal(frame.language, channel));
  });
}

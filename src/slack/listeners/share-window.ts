import { phrasesIn } from '../../phrases/phrases.ts';
import { closingModal, findFields, foundCallback, readFindFrame, sharedModal } from '../blocks/find.ts';
import { sentenceMessage, staleButton } from '../blocks/message.ts';
import { asItWas } from '../conversation/ask.ts';
import { currentRequest, late } from '../conversation/current-request.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import { type Ears, once } from '../conversation/interactions.ts';
import { reply } from '../conversation/reply.ts';
import { inConversation } from '../transport/send.ts';

/** "Share" in the window that finds: the chosen conversation gets the answer, once, also where Slack sends it again. */
export function registerShareWindow({ onSubmit }: Ears, deps: SlackDependencies): void {
  onSubmit(foundCallback, async ({ view, asker: { team, user }, respond }) => {
    const frame = readFindFrame(view.private_metadata);
    const channel = view.state.values[findFields.share]?.[findFields.share]?.selected_conversation;
    const known = frame?.ask && (await asItWas(frame.ask, team, deps));
    if (!known || !channel || !respond) return { view: closingModal('fr', staleButton()) };
    // Below the message that was asked about, where it is shared there.
    const thread = frame.from?.channel === channel ? frame.from.thread : undefined;
    const shared = once(`share:${team}:${view.id}:${view.hash}:${channel}`, deps, () =>
      inConversation(respond, thread)(reply({ ...known, sharedBy: user }).message),
    );
    const { share } = phrasesIn(frame.language).people;
    const isLate = (await Promise.race([shared, currentRequest()?.late ?? shared])) === late;
    return {
      view: isLate
        ? closingModal(frame.language, sentenceMessage(share.once))
        : sharedModal(frame.language, channel),
    };
  });
}

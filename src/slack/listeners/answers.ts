import { findAction } from '../../roadmap/roadmap.ts';
import { staleButton } from '../blocks/message.ts';
import { fullTextModal, inTextModal, whyModal } from '../blocks/modals.ts';
import { rememberClick } from '../conversation/conversation.ts';
import { attend } from '../conversation/hear-and-say.ts';
import { answered, asked, type Uses } from '../conversation/interactions.ts';
import { handOut } from '../files/hand-out.ts';

/** Asks what the button carries. */
const asking = (tell: 'tellBelow' | 'tellInPlace') =>
  asked(async (click, deps) => {
    const { frame, toAsker, thread, asker } = click;
    const { message, answer, attachment } = await attend({ ...frame, toAsker }, asker, deps);
    await click[tell](message);
    if (attachment && asker.channel !== '' && !toAsker) {
      await handOut(attachment, { ...asker, thread }, click.tellBelow, deps);
    }
    await rememberClick(answer, click, deps);
  });

/** Buttons of an answer that ask something else, or show more of it. */
export const answers = {
  ask: asking('tellBelow'),
  // The message turns to the answer, as to the next page of a list.
  turn: asking('tellInPlace'),
  'read-more': answered(async ({ answer, frame: { roadmap }, tellBelow, openWindow }) => {
    const action = findAction(roadmap, answer.actions[0] ?? Number.NaN);
    return action ? openWindow(fullTextModal(action, answer, roadmap)) : tellBelow(staleButton());
  }),
  'in-text': answered(({ answer, frame, openWindow }) => openWindow(inTextModal(answer, frame.roadmap))),
  why: answered(({ answer, frame, openWindow }) => openWindow(whyModal(answer, frame.roadmap))),
} satisfies Uses;

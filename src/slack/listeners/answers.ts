import { findAction } from '../../roadmap/roadmap.ts';
import { staleButton } from '../blocks/message.ts';
import { fullTextModal, inTextModal, whyModal } from '../blocks/modals.ts';
import { rememberClick } from '../conversation/conversation.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import { attend } from '../conversation/hear-and-say.ts';
import { type AskClick, answered, asked, type Uses } from '../conversation/interactions.ts';
import { handOut } from '../files/hand-out.ts';

const answer = ({ frame, toAsker, asker }: AskClick, deps: SlackDependencies) =>
  attend({ ...frame, toAsker }, asker, deps);

/** Buttons of an answer that ask something else, or show more of it. */
export const answers = {
  ask: asked(async (click, deps) => {
    const { toAsker, thread, asker, tellBelow } = click;
    const { message, answer: said, attachment } = await answer(click, deps);
    await tellBelow(message);
    if (attachment && asker.channel !== '' && !toAsker) {
      await handOut(attachment, { ...asker, thread }, tellBelow, deps);
    }
    await rememberClick(said, click, deps);
  }),
  // The message turns to the answer, as to the next page of a list.
  turn: asked(async (click, deps) => {
    const { message, answer: said } = await answer(click, deps);
    await click.tellInPlace(message);
    await rememberClick(said, click, deps);
  }),
  'read-more': answered(async ({ answer, frame: { roadmap }, tellBelow, openWindow }) => {
    const action = findAction(roadmap, answer.actions[0] ?? Number.NaN);
    return action ? openWindow(fullTextModal(action, answer, roadmap)) : tellBelow(staleButton());
  }),
  'in-text': answered(({ answer, frame, openWindow }) => openWindow(inTextModal(answer, frame.roadmap))),
  why: answered(({ answer, frame, openWindow }) => openWindow(whyModal(answer, frame.roadmap))),
} satisfies Uses;

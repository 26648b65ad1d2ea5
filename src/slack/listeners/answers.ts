import { findAction } from '../../roadmap/roadmap.ts';
import { staleButton } from '../blocks/message.ts';
import { fullTextModal, inTextModal, whyModal } from '../blocks/modals.ts';
import { rememberClick } from '../conversation/conversation.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import { attend } from '../conversation/hear-and-say.ts';
import type { AskClick, Ears } from '../conversation/interactions.ts';
import { reply } from '../conversation/reply.ts';
import { handOut } from '../files/hand-out.ts';

/** Buttons of an answer that ask something else, or show more of it. */
export function registerAnswers({ onClick }: Ears, deps: SlackDependencies): void {
  const answer = ({ frame, place, asker }: AskClick) =>
    attend({ ...frame, toAsker: place.toAsker }, asker, deps);

  onClick('ask', async (click) => {
    const { place, asker, tellBelow } = click;
    const { message, answer: said, attachment } = await answer(click);
    await tellBelow(message);
    if (attachment && asker.channel !== '' && !place.toAsker) {
      await handOut(attachment, { ...asker, thread: place.thread }, tellBelow, deps);
    }
    await rememberClick(said, click, deps);
  });
  // The message turns to the answer, as to the next page of a list.
  onClick('turn', async (click) => {
    const { message, answer: said } = await answer(click);
    await click.tellInPlace(message);
    await rememberClick(said, click, deps);
  });
  onClick('read-more', async ({ frame, tellBelow, openWindow }) => {
    const { answer } = reply(frame);
    const action = findAction(frame.roadmap, answer?.actions[0] ?? Number.NaN);
    if (!answer || !action) return tellBelow(staleButton());
    return openWindow(fullTextModal(action, answer, frame.roadmap));
  });
  for (const [does, window] of [['in-text', inTextModal] as const, ['why', whyModal] as const]) {
    onClick(does, async ({ frame, tellBelow, openWindow }) => {
      const { answer } = reply(frame);
      return answer ? openWindow(window(answer, frame.roadmap)) : tellBelow(staleButton());
    });
  }
}

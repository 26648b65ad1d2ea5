import type { App } from '@slack/bolt';
import { phrasesIn } from '../../../phrases/phrases.ts';
import { sentenceMessage, staleButton } from '../../blocks/message.ts';
import { unansweredOf } from '../../conversation/attend.ts';
import type { SlackDependencies } from '../../conversation/dependencies.ts';
import { onClick } from '../../conversation/on-click.ts';
import { reply } from '../../conversation/reply.ts';

/** "Pass the question on": whoever looks after the bot may read this question, which had no answer. */
export function registerTell(app: App, deps: SlackDependencies): void {
  const { state, now } = deps;
  onClick(app, 'tell', deps, async ({ ask, frame, speaker, tellBelow }) => {
    const { asker } = speaker;
    const { answer } = reply(frame);
    if (!answer) return tellBelow(staleButton());
    // A second click passes nothing more on.
    const first = await state.claimEvent(
      `tell:${asker.team}:${asker.user}:${ask.pack ?? ''}:${ask.text}`,
      now(),
    );
    if (first) await state.questions.keepCounted(unansweredOf(answer, asker), now());
    return tellBelow(sentenceMessage(phrasesIn(answer.language).people.gap.told));
  });
}

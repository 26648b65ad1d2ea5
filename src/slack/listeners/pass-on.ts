import type { App } from '@slack/bolt';
import { phrasesIn } from '../../phrases/phrases.ts';
import { sentenceMessage, staleButton } from '../blocks/message.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import { onClick, once } from '../conversation/interactions.ts';
import { reply } from '../conversation/reply.ts';
import { unansweredOf } from '../conversation/say.ts';

/** "Pass the question on": whoever looks after the bot may read this question, which had no answer. */
export function registerPassOn(app: App, deps: SlackDependencies): void {
  onClick(app, 'tell', deps, async ({ ask, frame, asker, tellBelow }) => {
    const { answer } = reply(frame);
    if (!answer) return tellBelow(staleButton());
    // A second click passes nothing more on.
    await once(`tell:${asker.team}:${asker.user}:${ask.pack ?? ''}:${ask.text}`, deps, () =>
      deps.state.questions.keepCounted(unansweredOf(answer, asker), deps.now()),
    );
    return tellBelow(sentenceMessage(phrasesIn(answer.language).people.gap.told));
  });
}

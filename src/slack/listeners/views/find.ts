import type { App } from '@slack/bolt';
import { phrasesIn } from '../../../phrases/phrases.ts';
import { unitIn } from '../../../roadmap/unit.ts';
import { closingModal, findCallback, findFields, foundModal } from '../../blocks/find.ts';
import type { Message } from '../../blocks/message.ts';
import { staleButton } from '../../blocks/notices.ts';
import { orApologise } from '../../conversation/apologise.ts';
import { newAsk } from '../../conversation/ask.ts';
import { attend } from '../../conversation/attend.ts';
import { choosePack } from '../../conversation/choose-pack.ts';
import type { SlackDependencies } from '../../conversation/dependencies.ts';
import { readFindFrame, searchedIn } from '../../conversation/find.ts';
import { asOfNow } from '../../conversation/known-updates.ts';
import { noteUnanswered } from '../../conversation/unanswered.ts';

/** A question is sent from the window: the answer takes its place. */
export function registerFindQuestion(app: App, deps: SlackDependencies): void {
  app.view(findCallback, async ({ ack, view, body, context, client }) => {
    const frame = readFindFrame(view.private_metadata);
    const language = frame?.language ?? 'fr';
    const tell = (message: Message) =>
      ack({ response_action: 'update', view: closingModal(language, message) });
    await orApologise(deps.log, tell, async () => {
      if (!frame) return tell(staleButton());
      const { question } = findFields;
      const asker = { team: body.team?.id ?? body.user.team_id ?? '', user: body.user.id, channel: '' };
      const typed = view.state.values[question]?.[question]?.value ?? '';
      const { words, pack } = await choosePack(typed, asker, deps, frame.pack);
      const ask = newAsk(words, frame.today, null, language, pack);
      if (ask.text === '') {
        const { roadmap } = searchedIn(frame, deps);
        const sentence = phrasesIn(language).find.nothing(unitIn(language, roadmap));
        return ack({ response_action: 'errors', errors: { [question]: sentence } });
      }
      const speaker = { asker, by: { body, context, client }, open: false };
      const asked = { ...(await asOfNow(ask, asker.team, deps)), gap: 'counted' } as const;
      const { message, answer, kept } = await attend(asked, speaker, deps);
      deps.log.debug({ question: ask.text, kind: answer?.kind }, 'window');
      const shown = foundModal({ ...frame, ask: asked.ask }, message, searchedIn({ ...ask }, deps));
      await ack({ response_action: 'update', view: shown });
      await noteUnanswered(answer, asker, kept === true, deps);
    });
  });
}

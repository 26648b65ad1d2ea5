import type { App } from '@slack/bolt';
import { phrasesIn } from '../../../phrases/phrases.ts';
import { orApologise } from '../../apologise.ts';
import { newAsk } from '../../ask.ts';
import { attend } from '../../attend.ts';
import { closingModal, findCallback, findFields, foundModal } from '../../blocks/find.ts';
import type { Message } from '../../blocks/message.ts';
import { staleButton } from '../../blocks/notices.ts';
import type { SlackDependencies } from '../../dependencies.ts';
import { readFindFrame } from '../../find.ts';
import { noteUnanswered } from '../../unanswered.ts';

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
      const ask = newAsk(view.state.values[question]?.[question]?.value ?? '', frame.today, null, language);
      if (ask.text === '') {
        return ack({ response_action: 'errors', errors: { [question]: phrasesIn(language).find.nothing } });
      }
      const asker = { team: body.team?.id ?? body.user.team_id ?? '', user: body.user.id, channel: '' };
      const speaker = { asker, by: { body, context, client }, open: false };
      const asked = { roadmap: deps.roadmap, ask, gap: 'counted' } as const;
      const { message, answer, kept } = await attend(asked, speaker, deps);
      deps.log.debug({ question: ask.text, kind: answer?.kind }, 'window');
      await ack({ response_action: 'update', view: foundModal({ ...frame, ask }, message) });
      await noteUnanswered(answer, asker, kept === true, deps);
    });
  });
}

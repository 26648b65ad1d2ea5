import type { App } from '@slack/bolt';
import { phrasesIn } from '../../../phrases/phrases.ts';
import { unitIn } from '../../../roadmap/unit.ts';
import {
  closingModal,
  findCallback,
  findFields,
  foundModal,
  readFindFrame,
  searchedIn,
} from '../../blocks/find.ts';
import { type Message, staleButton } from '../../blocks/message.ts';
import { orApologise } from '../../conversation/apologise.ts';
import { withinAckTime } from '../../conversation/current-request.ts';
import type { SlackDependencies } from '../../conversation/dependencies.ts';
import { hear, say, takeNote } from '../../conversation/hear.ts';

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
      const { today, pack } = frame;
      const heard = await hear(typed, asker, { today, pack }, deps);
      const { ask } = heard.first;
      if (ask.text === '') {
        const { roadmap } = searchedIn(frame, deps);
        const sentence = phrasesIn(language).find.nothing(unitIn(language, roadmap));
        return ack({ response_action: 'errors', errors: { [question]: sentence } });
      }
      const speaker = { asker, by: { body, context, client }, open: false };
      const said = await withinAckTime(say(heard, speaker, {}, deps));
      const shown = foundModal({ ...frame, ask: said.ask }, said.message, searchedIn(ask, deps));
      await ack({ response_action: 'update', view: shown });
      await takeNote(heard, said, asker, deps);
    });
  });
}

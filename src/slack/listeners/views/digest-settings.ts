import type { App } from '@slack/bolt';
import { settingsCallback, submittedModal } from '../../blocks/digest-settings.ts';
import type { Message } from '../../blocks/message.ts';
import { logFailure, orApologise } from '../../conversation/apologise.ts';
import { withinAckTime } from '../../conversation/current-request.ts';
import type { SlackDependencies } from '../../conversation/dependencies.ts';
import { sentenceBlocks, submitSettings } from '../../digest/submit-settings.ts';
import { publishHome } from '../../home/home.ts';

/** The settings window is sent: the acknowledgement itself says what is wrong in it, or that it is saved. */
export function registerDigestSettings(app: App, deps: SlackDependencies): void {
  app.view(settingsCallback, async ({ ack, body, view, context, client }) => {
    const by = { team: body.team?.id ?? body.user.team_id ?? '', user: body.user.id };
    const tell = ({ blocks }: Message) =>
      ack({ response_action: 'update', view: submittedModal('fr', blocks) });
    await orApologise(deps.log, tell, async () => {
      const sent = { ...by, metadata: view.private_metadata, values: view.state.values };
      const done = await withinAckTime(submitSettings(sent, { body, context, client }, deps));
      if ('wrong' in done) return ack({ response_action: 'errors', errors: done.wrong });
      const { language, home } = done.frame;
      const saved = submittedModal(language, sentenceBlocks(done.sentences));
      await ack({ response_action: 'update', view: saved });
      if (!home) return;
      await publishHome(client, by, deps).catch((error) => logFailure(deps.log, error));
    });
  });
}

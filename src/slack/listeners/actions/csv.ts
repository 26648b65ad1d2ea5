import type { App } from '@slack/bolt';
import { listFileMessage, sentDirectly } from '../../blocks/files.ts';
import { staleButton } from '../../blocks/notices.ts';
import type { SlackDependencies } from '../../conversation/dependencies.ts';
import { gapsTable } from '../../conversation/gaps.ts';
import { interpret } from '../../conversation/interpret.ts';
import { onClick } from '../../conversation/on-click.ts';
import { reply } from '../../conversation/reply.ts';
import { handOutDirectly } from '../../files/hand-out.ts';

/** "CSV": the whole list, all its pages, as a table in the direct message with whoever clicked. */
export function registerCsv(app: App, deps: SlackDependencies): void {
  onClick(app, 'csv', deps, async ({ ask, frame, body, client, speaker, tellBelow }) => {
    const to = { client, user: body.user.id };
    const request = interpret(ask.text, ask.usual);
    if (request.kind === 'gaps') {
      const wish = { ask, language: request.language, open: false };
      const table = await gapsTable(wish, speaker.asker, speaker.by, deps);
      if ('whyNot' in table) return tellBelow(table.whyNot);
      const sent = await handOutDirectly(table, to, tellBelow, deps);
      return sent && tellBelow(sentDirectly(request.language));
    }
    const { answer } = reply(frame);
    if (!answer?.list) return tellBelow(staleButton());
    const message = listFileMessage(answer);
    const { roadmap, updates } = frame;
    const attachment = { kind: 'list', answer, roadmap, updates: updates?.list ?? [] } as const;
    const sent = await handOutDirectly({ message, answer, attachment }, to, tellBelow, deps);
    if (sent) await tellBelow(sentDirectly(answer.language));
  });
}

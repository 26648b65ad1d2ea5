import type { App } from '@slack/bolt';
import { listFileMessage, sentDirectly } from '../../blocks/files.ts';
import { staleButton } from '../../blocks/notices.ts';
import type { SlackDependencies } from '../../conversation/dependencies.ts';
import { onClick } from '../../conversation/on-click.ts';
import { reply } from '../../conversation/reply.ts';
import { handOutDirectly } from '../../files/hand-out.ts';

/** "CSV": the whole list, all its pages, as a table in the direct message with whoever clicked. */
export function registerCsv(app: App, deps: SlackDependencies): void {
  onClick(app, 'csv', deps, async ({ frame, body, client, tellBelow }) => {
    const { answer } = reply(frame);
    if (!answer?.list) return tellBelow(staleButton());
    const message = listFileMessage(answer);
    const { roadmap, updates } = frame;
    const attachment = { kind: 'list', answer, roadmap, updates: updates?.list ?? [] } as const;
    const to = { client, user: body.user.id };
    const sent = await handOutDirectly({ message, answer, attachment }, to, tellBelow, deps);
    if (sent) await tellBelow(sentDirectly(answer.language));
  });
}

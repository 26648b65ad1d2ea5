import type { App } from '@slack/bolt';
import { listFileMessage } from '../../blocks/list.ts';
import { staleButton } from '../../blocks/message.ts';
import type { SlackDependencies } from '../../conversation/dependencies.ts';
import { gapsTable } from '../../conversation/gaps.ts';
import { interpret } from '../../conversation/interpret.ts';
import { onClick } from '../../conversation/on-click.ts';
import { reply } from '../../conversation/reply.ts';
import { handOutDirectly } from '../../files/hand-out.ts';

/** Files for the direct message with whoever clicks: "Send it to me directly", and a whole list as a table. */
export function registerSendFile(app: App, deps: SlackDependencies): void {
  onClick(app, 'send-file', deps, async (click) => {
    const said = reply(click.frame);
    if (!said.attachment || !said.answer) return click.tellBelow(staleButton());
    return handOutDirectly(said, click, deps);
  });

  onClick(app, 'csv', deps, async (click) => {
    const { ask, frame, speaker, tellBelow } = click;
    const wish = interpret(ask.text, ask.usual);
    if (wish.kind === 'gaps') {
      const table = await gapsTable({ ask, language: wish.language, open: false }, speaker, deps);
      return 'whyNot' in table ? tellBelow(table.whyNot) : handOutDirectly(table, click, deps);
    }
    const { answer } = reply(frame);
    if (!answer?.list) return tellBelow(staleButton());
    const { roadmap, updates } = frame;
    const attachment = { kind: 'list', answer, roadmap, updates: updates?.list ?? [] } as const;
    return handOutDirectly({ message: listFileMessage(answer), answer, attachment }, click, deps);
  });
}

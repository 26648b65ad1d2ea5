import type { App, ExternalSelectAction } from '@slack/bolt';
import { suggest } from '../../lookup/suggest.ts';
import { readTyped } from '../../reading/typed.ts';
import * as find from '../blocks/find.ts';
import { staleButton } from '../blocks/message.ts';
import { logFailure } from '../conversation/apologise.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import { onUse } from '../conversation/interactions.ts';
import { asOfNow } from '../conversation/known-updates.ts';
import { reply } from '../conversation/reply.ts';
import { shown } from '../transport/limits.ts';

/** The menu of the window that finds: what it offers at each letter, and what a choice in it shows there. */
export function registerFindMenu(app: App, deps: SlackDependencies): void {
  app.options(find.findFields.pick, async ({ ack, options }) => {
    try {
      const { text: typed } = readTyped(options.value ?? '');
      const frame = find.readFindFrame(options.view?.private_metadata);
      const roadmap = deps.packs.find(frame?.pack);
      if (!roadmap) return await ack({ options: [] });
      const most = shown.suggested[typed.trim() === '' ? 'first' : 'typed'];
      const found = suggest(typed, { roadmap, today: frame?.today ?? deps.today(), most });
      const groups = find.suggestionGroups(found, { roadmap, language: frame?.language ?? 'fr', typed });
      await (groups ? ack({ option_groups: groups }) : ack({ options: [] }));
    } catch (error) {
      // A menu can show no apology: it stays empty.
      logFailure(deps.log, error);
      await ack({ options: [] });
    }
  });
  onUse<ExternalSelectAction>(app, find.findFields.pick, deps, async ({ action, ...click }) => {
    const picked = action.selected_option?.value;
    if (!picked) return;
    const frame = find.readFindFrame(click.body.view?.private_metadata);
    const ask = frame && find.askForPick(picked, frame, deps);
    if (!ask) return click.tellBelow(staleButton());
    const known = await asOfNow(ask, click.asker.team, deps);
    return click.tellBelow(reply(known).message, known.ask);
  });
}

import type { App } from '@slack/bolt';
import { suggest } from '../../lookup/suggest.ts';
import { readTyped } from '../../reading/typed.ts';
import * as find from '../blocks/find.ts';
import { staleButton } from '../blocks/message.ts';
import { onFailure } from '../conversation/apologise.ts';
import { asOfNow } from '../conversation/ask.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import type { Uses } from '../conversation/interactions.ts';
import { reply } from '../conversation/reply.ts';
import { shown } from '../transport/limits.ts';

/** What the menu of the window that finds offers at each letter. */
export function registerFindMenu(app: App, deps: SlackDependencies): void {
  // Of any other menu, as an older version of the app may have had, nothing.
  app.options(/.*/, async ({ ack, options }) => {
    // A menu can show no apology: it stays empty.
    onFailure(() => ack({ options: [] }));
    const { text: typed } = readTyped(options.value ?? '');
    const frame = find.readFindFrame(options.view?.private_metadata);
    const roadmap = deps.packs.find(frame?.pack);
    if (!roadmap || options.action_id !== find.findFields.pick) return ack({ options: [] });
    const most = shown.suggested[typed.trim() === '' ? 'first' : 'typed'];
    const found = suggest(typed, { roadmap, today: frame?.today ?? deps.today(), most });
    const groups = find.suggestionGroups(found, { roadmap, language: frame?.language ?? 'fr' });
    await (groups ? ack({ option_groups: groups }) : ack({ options: [] }));
  });
}

/** What a choice in the menu shows in the window. */
export const findMenu = {
  [find.findFields.pick]: async ({ value, body, asker, tellBelow }, deps) => {
    if (!value) return;
    const frame = find.readFindFrame(body.view?.private_metadata);
    const ask = frame && find.askForPick(value, frame, deps);
    if (!ask) return tellBelow(staleButton());
    const known = await asOfNow(ask, asker.team, deps);
    return tellBelow(reply(known).message, known.ask);
  },
} satisfies Uses;

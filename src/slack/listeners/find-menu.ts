import { suggest } from '../../lookup/suggest.ts';
import { readTyped } from '../../reading/typed.ts';
import * as find from '../blocks/find.ts';
import { staleButton } from '../blocks/message.ts';
import { onFailure } from '../conversation/apologise.ts';
import { asOfNow } from '../conversation/ask.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import type { Ears } from '../conversation/interactions.ts';
import { reply } from '../conversation/reply.ts';
import { shown } from '../transport/limits.ts';

/** The menu of the window that finds: what it offers at each letter, and what a choice in it shows there. */
export function registerFindMenu({ app, onUse }: Ears, deps: SlackDependencies): void {
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
  onUse(find.findFields.pick, async ({ value, body, asker, tellBelow }) => {
    if (!value) return;
    const frame = find.readFindFrame(body.view?.private_metadata);
    const ask = frame && find.askForPick(value, frame, deps);
    if (!ask) return tellBelow(staleButton());
    const known = await asOfNow(ask, asker.team, deps);
    return tellBelow(reply(known).message, known.ask);
  });
}

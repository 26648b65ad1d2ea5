import { phrasesIn } from '../../phrases/phrases.ts';
import { readTyped } from '../../reading/typed.ts';
import { unitIn } from '../../roadmap/unit.ts';
import * as find from '../blocks/find.ts';
import { staleButton } from '../blocks/message.ts';
import { onFailure } from '../conversation/apologise.ts';
import { asOfNow } from '../conversation/ask.ts';
import { withinAckTime } from '../conversation/current-request.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import { hear, say, takeNote } from '../conversation/hear-and-say.ts';
import type { Ears } from '../conversation/interactions.ts';
import { reply } from '../conversation/reply.ts';

/** The window that finds: what its menu offers at each letter; the answer to a choice, or to a question, takes its place. */
export function registerFindWindow({ app, onUse, onSubmit }: Ears, deps: SlackDependencies): void {
  const { question, pick } = find.findFields;
  // Of any other menu, as an older version of the app may have had, nothing.
  app.options(/.*/, async ({ ack, options: { value = '', view, action_id } }) => {
    // A menu can show no apology: it stays empty.
    onFailure(() => ack({ options: [] }));
    const frame = find.readFindFrame(view?.private_metadata);
    const groups = action_id === pick && find.suggestionGroups(readTyped(value).text, frame, deps);
    await (groups ? ack({ option_groups: groups }) : ack({ options: [] }));
  });
  onUse(pick, async ({ value, body, asker, tellBelow }) => {
    if (!value) return;
    const frame = find.readFindFrame(body.view?.private_metadata);
    const ask = frame && find.askForPick(value, frame, deps);
    if (!ask) return tellBelow(staleButton());
    const known = await asOfNow(ask, asker.team, deps);
    return tellBelow(reply(known).message, known.ask);
  });
  onSubmit(find.findCallback, find.FindFrame, async ({ frame, filled, asker }) => {
    const { language, today, pack } = frame;
    const heard = await hear(filled(question).value ?? '', asker, { today, pack }, deps);
    const unit = unitIn(language, find.searchedIn(frame, deps));
    if (heard.first.ask.text === '') return { wrong: { [question]: phrasesIn(language).find.nothing(unit) } };
    const said = await withinAckTime(say(heard, {}, deps));
    const view = find.foundModal({ ...frame, ask: said.ask }, said.message, find.searchedIn(said.ask, deps));
    return { view, after: () => takeNote(heard, said, deps) };
  });
}

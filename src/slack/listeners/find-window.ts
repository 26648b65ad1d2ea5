import { phrasesIn } from '../../phrases/phrases.ts';
import { unitIn } from '../../roadmap/unit.ts';
import * as find from '../blocks/find.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import { hear, say, takeNote } from '../conversation/hear-and-say.ts';
import type { Ears } from '../conversation/interactions.ts';

/** A question is sent from the window that finds: the answer takes its place. */
export function registerFindWindow({ onSubmit }: Ears, deps: SlackDependencies): void {
  const { question } = find.findFields;

  onSubmit(find.findCallback, find.FindFrame, async ({ frame, filled, asker }) => {
    const { language, today, pack } = frame;
    const heard = await hear(filled(question).value ?? '', asker, { today, pack }, deps);
    if (heard.first.ask.text === '') {
      const unit = unitIn(language, find.searchedIn(frame, deps));
      return { wrong: { [question]: phrasesIn(language).find.nothing(unit) } };
    }
    const said = await say(heard, {}, deps);
    const { ask, message } = said;
    return {
      view: find.foundModal({ ...frame, ask }, message, find.searchedIn(ask, deps)),
      after: () => takeNote(heard, said, deps),
    };
  });
}

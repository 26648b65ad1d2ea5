import type { App, ButtonAction } from '@slack/bolt';
import { phrasesIn } from '../../phrases/phrases.ts';
import { unitIn } from '../../roadmap/unit.ts';
import * as find from '../blocks/find.ts';
import { staleButton } from '../blocks/message.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import { hear } from '../conversation/hear.ts';
import { onSubmit, onUse } from '../conversation/interactions.ts';
import { answerHeard } from '../conversation/say.ts';

/** A question is sent from the window that finds: the answer takes its place. */
export function registerFindWindow(app: App, deps: SlackDependencies): void {
  const { question } = find.findFields;

  onSubmit(app, find.findCallback, deps, async ({ view, asker, turnTo, refuse }) => {
    const frame = find.readFindFrame(view.private_metadata);
    if (!frame) return turnTo(find.closingModal('fr', staleButton()));
    const { language, today, pack } = frame;
    const heard = await hear(
      view.state.values[question]?.[question]?.value ?? '',
      asker,
      { today, pack },
      deps,
    );
    if (heard.first.ask.text === '') {
      const unit = unitIn(language, find.searchedIn(frame, deps).roadmap);
      return refuse({ [question]: phrasesIn(language).find.nothing(unit) });
    }
    return answerHeard(
      heard,
      {},
      (message, ask) => turnTo(find.foundModal({ ...frame, ask }, message, find.searchedIn(ask, deps))),
      deps,
    );
  });

  // The way back to a question, or to the other language.
  onUse<ButtonAction>(app, find.findElsewhere, deps, async ({ action, body, client, tellBelow }) => {
    const frame = find.readFindFrame(action.value);
    if (!frame || !body.view) return tellBelow(staleButton());
    const view = find.findModal(frame, find.searchedIn(frame, deps));
    return client.views.update({ view_id: body.view.id, view });
  });
}

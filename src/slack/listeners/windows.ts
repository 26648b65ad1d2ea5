import { phrasesIn } from '../../phrases/phrases.ts';
import { unitIn } from '../../roadmap/unit.ts';
import { settingsForm } from '../blocks/digest-settings.ts';
import * as find from '../blocks/find.ts';
import { importForm, takeForm } from '../blocks/import-plan.ts';
import { updateForm } from '../blocks/tracking.ts';
import { hear, say, takeNote } from '../conversation/hear-and-say.ts';
import { type SentWindow, sent } from '../conversation/interactions.ts';
import { submitSettings } from '../digest/settings.ts';
import { submitUpdate } from '../tracking/update.ts';
import { feedbackWindow } from './feedback.ts';

const { question } = find.findFields;

/** What maintainers send: a plan, which is read and shown, then taken, or not. */
const plan = (form: typeof importForm) =>
  sent(form, async (window, deps) => {
    const { showPlan } = await import('../files/plan.ts');
    return showPlan(window, deps, form === takeForm);
  });

/** What becomes of windows that are filled in. */
export const windows: SentWindow[] = [
  // A question: the answer takes its place.
  sent(find.findForm, async ({ frame, filled, asker }, deps) => {
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
  }),
  sent(settingsForm, submitSettings),
  sent(updateForm, submitUpdate),
  plan(importForm),
  plan(takeForm),
  feedbackWindow,
];

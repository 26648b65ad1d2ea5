import { phrasesIn } from '../../phrases/phrases.ts';
import { unitIn } from '../../roadmap/unit.ts';
import { SettingsFrame, settingsCallback } from '../blocks/digest-settings.ts';
import * as find from '../blocks/find.ts';
import { importCallback, PlanFrame, takeCallback } from '../blocks/import-plan.ts';
import { UpdateFrame, updateCallback } from '../blocks/tracking.ts';
import { hear, say, takeNote } from '../conversation/hear-and-say.ts';
import { sent, type Windows } from '../conversation/interactions.ts';
import { submitSettings } from '../digest/settings.ts';
import { submitUpdate } from '../tracking/update.ts';

const { question } = find.findFields;

const plan = (take: boolean) =>
  sent(PlanFrame, async (window, deps) => {
    const { showPlan } = await import('../files/plan.ts');
    return showPlan(window, deps, take);
  });

/** What becomes of windows that are filled in. */
export const windows: Windows = {
  // A question: the answer takes its place.
  [find.findCallback]: sent(find.FindFrame, async ({ frame, filled, asker }, deps) => {
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
  [settingsCallback]: sent(SettingsFrame, submitSettings),
  [updateCallback]: sent(UpdateFrame, submitUpdate),
  // What maintainers send: a plan, which is read and shown, then taken, or not.
  [importCallback]: plan(false),
  [takeCallback]: plan(true),
};

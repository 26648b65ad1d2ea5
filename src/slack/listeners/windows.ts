import { digestButtonId } from '../blocks/digest-replies.ts';
import { SettingsFrame, settingsCallback } from '../blocks/digest-settings.ts';
import { importCallback, PlanFrame, takeCallback } from '../blocks/import-plan.ts';
import { UpdateFrame, updateCallback } from '../blocks/tracking.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import type { Ears } from '../conversation/interactions.ts';
import { clickDigest } from '../digest/requests.ts';
import { submitSettings } from '../digest/settings.ts';
import { submitUpdate } from '../tracking/update.ts';

/**
 * Windows that are filled in: the settings of a digest, with the buttons that lead there, in messages and in the App
 * Home; and what maintainers send: what really happened, and a plan, which is read, shown and taken, or not.
 */
export function registerWindows({ onUse, onSubmit }: Ears, deps: SlackDependencies): void {
  onUse(digestButtonId, (click) => clickDigest(click, deps));
  onSubmit(settingsCallback, SettingsFrame, (sent) => submitSettings(sent, deps));
  onSubmit(updateCallback, UpdateFrame, (sent) => submitUpdate(sent, deps));
  for (const [callback, take] of [[importCallback, false] as const, [takeCallback, true] as const]) {
    onSubmit(callback, PlanFrame, async (sent) => {
      const { showPlan } = await import('../files/plan.ts');
      return showPlan(sent, deps, take);
    });
  }
}

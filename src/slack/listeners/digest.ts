import { digestButtonId } from '../blocks/digest-replies.ts';
import { settingsCallback } from '../blocks/digest-settings.ts';
import { withinAckTime } from '../conversation/current-request.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import type { Ears } from '../conversation/interactions.ts';
import { clickDigest } from '../digest/requests.ts';
import { submitSettings } from '../digest/submit-settings.ts';

/** The buttons below the status of a digest, and those of the App Home; then the settings window. */
export function registerDigest({ onUse, onSubmit }: Ears, deps: SlackDependencies): void {
  onUse(digestButtonId, (click) => clickDigest(click, deps));
  onSubmit(settingsCallback, ({ view, asker }) => withinAckTime(submitSettings(view, asker, deps)));
}

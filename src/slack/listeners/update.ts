import type { App } from '@slack/bolt';
import { updateCallback } from '../blocks/tracking.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import { onSubmit } from '../conversation/interactions.ts';
import { submitUpdate } from '../tracking/update.ts';

/** A maintainer tells what really happened: what is stored is shown, or what cannot be taken. */
export function registerUpdate(app: App, deps: SlackDependencies): void {
  onSubmit(app, updateCallback, deps, async ({ view, asker, turnTo, refuse }) => {
    const done = await submitUpdate(view, asker, deps);
    return 'wrong' in done ? refuse(done.wrong) : turnTo(done.view);
  });
}

import { importCallback, takeCallback } from '../blocks/import-plan.ts';
import { updateCallback } from '../blocks/tracking.ts';
import { withinAckTime } from '../conversation/current-request.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import type { Ears } from '../conversation/interactions.ts';
import { submitUpdate } from '../tracking/update.ts';

/** What maintainers send: what really happened, and a plan, which is read, shown and taken, or not. */
export function registerMaintenance({ onSubmit }: Ears, deps: SlackDependencies): void {
  onSubmit(updateCallback, ({ view, asker }) => withinAckTime(submitUpdate(view, asker, deps)));
  for (const [callback, take] of [[importCallback, false] as const, [takeCallback, true] as const]) {
    onSubmit(callback, async (sent) => {
      const { showPlan } = await import('../files/plan.ts');
      return showPlan(sent, deps, take);
    });
  }
}

import type { App } from '@slack/bolt';
import { importCallback, takeCallback } from '../blocks/import-plan.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';

/** A plan is given: it is read, and the window shows what was found. Then it is taken, or not. */
export function registerImportPlan(app: App, deps: SlackDependencies): void {
  app.view(importCallback, async (args) => {
    const { givenPlan, showPlan } = await import('../files/plan.ts');
    const given = givenPlan(args.view);
    if ('wrong' in given) return args.ack({ response_action: 'errors', errors: given.wrong });
    return showPlan(given, args, deps, false);
  });
  app.view(takeCallback, async (args) => {
    const { planOf, showPlan } = await import('../files/plan.ts');
    return showPlan(planOf(args.view), args, deps, true);
  });
}

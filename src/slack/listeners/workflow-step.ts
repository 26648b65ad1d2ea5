import type { App } from '@slack/bolt';
import { onFailure } from '../conversation/apologise.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import { roadmapStep, runStep } from '../conversation/workflow-step.ts';

/** The step "Get a roadmap action" of a workflow: completed with its outputs, or failed with a sentence, once. */
export function registerGetRoadmapAction(app: App, deps: SlackDependencies): void {
  const { log, state, today, now } = deps;
  app.function(roadmapStep, async ({ event, inputs, complete, fail }) => {
    onFailure(({ text }) => fail({ error: text }));
    // Slack may deliver the event again.
    if (!(await state.claimEvent(`step:${event.function_execution_id}`, now()))) return;
    const result = runStep(inputs, { packs: deps.packs, today: today() });
    log.debug({ step: roadmapStep, error: 'error' in result ? result.error : undefined }, 'workflow');
    await ('error' in result ? fail({ error: result.error }) : complete({ outputs: { ...result.outputs } }));
  });
}

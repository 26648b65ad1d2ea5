import { randomUUID } from 'node:crypto';
import { roadmapStep, roadmapStepTitle, type StepInputs } from '../slack/conversation/workflow-step.ts';
import type { Feed } from './feed.ts';
import type { StepFields } from './protocol.ts';
import type { Reply, Workspace } from './workspace.ts';

/** The app's step, as a workflow runs it: started with an event, ended by a call of the app, once. */
export interface Steps {
  /** The event that starts the step with what was filled in; `at` is its time, in seconds as text. */
  start(fields: StepFields, at: string): { type: string; event_ts: string; [field: string]: unknown };
  /** Slack's answer to a call that ends a step, which the page is told of; undefined for any other call. */
  end(method: string, args: Record<string, unknown>): Reply | undefined;
}

export function createSteps({ appId, botToken }: Workspace, feed: Feed): Steps {
  const running = new Set<string>();
  return {
    /** https://docs.slack.dev/reference/events/function_executed */
    start(fields, at) {
      const execution = `Fx${randomUUID()}`;
      running.add(execution);
      return {
        type: 'function_executed',
        // Nobody in particular runs a workflow.
        user: undefined,
        function: {
          id: 'Fn0ESANTE001',
          callback_id: roadmapStep,
          title: roadmapStepTitle,
          type: 'app',
          input_parameters: [],
          output_parameters: [],
          app_id: appId,
        },
        inputs: filledIn(fields),
        function_execution_id: execution,
        workflow_execution_id: `Wx${randomUUID()}`,
        bot_access_token: botToken,
        event_ts: at,
      };
    },
    end(method, args) {
      const success = method === 'functions.completeSuccess';
      if (!success && method !== 'functions.completeError') return undefined;
      if (!running.delete(String(args.function_execution_id))) {
        return { ok: false, error: 'function_execution_not_in_a_running_state' };
      }
      const ended = success
        ? { outputs: args.outputs as Record<string, unknown> }
        : { error: String(args.error) };
      feed.tell({ type: 'step ended', ...ended });
      return { ok: true };
    },
  };
}

/** Slack leaves out what is empty; a number is one where it can be, and else what a variable of the workflow holds. */
function filledIn({ question, number, language, roadmap }: StepFields): StepInputs {
  return {
    ...(question && { question }),
    ...(number && { number: Number.isInteger(Number(number)) ? Number(number) : number }),
    ...(language && { language }),
    ...(roadmap && { roadmap }),
  };
}

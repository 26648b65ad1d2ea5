import type { App } from '@slack/bolt';
import type { SlackDependencies } from '../../conversation/dependencies.ts';
import { registerGetRoadmapAction } from './get-roadmap-action.ts';

export function registerFunctions(app: App, deps: SlackDependencies): void {
  registerGetRoadmapAction(app, deps);
}

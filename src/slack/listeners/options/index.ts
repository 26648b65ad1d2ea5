import type { App } from '@slack/bolt';
import type { SlackDependencies } from '../../conversation/dependencies.ts';
import { registerSuggestions } from './suggestions.ts';

export function registerOptions(app: App, deps: SlackDependencies): void {
  registerSuggestions(app, deps);
}

import type { App } from '@slack/bolt';
import { logFailure } from '../conversation/apologise.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import { registerActions } from './actions/index.ts';
import { registerCommands } from './commands/index.ts';
import { registerEvents } from './events/index.ts';
import { registerFunctions } from './functions/index.ts';
import { registerOptions } from './options/index.ts';
import { registerShortcuts } from './shortcuts/index.ts';
import { registerViews } from './views/index.ts';

export function registerListeners(app: App, deps: SlackDependencies): void {
  registerCommands(app, deps);
  registerEvents(app, deps);
  registerActions(app, deps);
  registerViews(app, deps);
  registerShortcuts(app, deps);
  registerOptions(app, deps);
  registerFunctions(app, deps);
  // Listeners catch what fails in them; this hears what fails before them, such as an authorization.
  app.error(async (error) => void logFailure(deps.log, error));
}

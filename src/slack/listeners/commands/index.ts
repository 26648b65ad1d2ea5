import type { App } from '@slack/bolt';
import type { SlackDependencies } from '../../conversation/dependencies.ts';
import { registerEsante } from './esante.ts';

export function registerCommands(app: App, deps: SlackDependencies): void {
  registerEsante(app, deps);
}

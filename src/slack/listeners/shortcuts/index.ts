import type { App } from '@slack/bolt';
import type { SlackDependencies } from '../../conversation/dependencies.ts';
import { registerAskAbout } from './ask-about.ts';
import { registerFind } from './find.ts';

export function registerShortcuts(app: App, deps: SlackDependencies): void {
  registerFind(app, deps);
  registerAskAbout(app, deps);
}

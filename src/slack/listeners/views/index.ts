import type { App } from '@slack/bolt';
import type { SlackDependencies } from '../../dependencies.ts';
import { registerDigestSettings } from './digest-settings.ts';

export function registerViews(app: App, deps: SlackDependencies): void {
  registerDigestSettings(app, deps);
}

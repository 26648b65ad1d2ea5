import type { App } from '@slack/bolt';
import type { SlackDependencies } from '../../conversation/dependencies.ts';
import { registerDigestSettings } from './digest-settings.ts';
import { registerFeedback } from './feedback.ts';
import { registerFindQuestion } from './find.ts';
import { registerFound } from './found.ts';
import { registerUpdate } from './update.ts';

export function registerViews(app: App, deps: SlackDependencies): void {
  registerDigestSettings(app, deps);
  registerFeedback(app, deps);
  registerUpdate(app, deps);
  registerFindQuestion(app, deps);
  registerFound(app, deps);
}

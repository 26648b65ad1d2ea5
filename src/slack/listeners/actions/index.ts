import type { App } from '@slack/bolt';
import type { SlackDependencies } from '../../dependencies.ts';
import { registerAsk } from './ask.ts';
import { registerDigest } from './digest.ts';
import { registerReadMore } from './read-more.ts';
import { registerShare } from './share.ts';
import { registerTurn } from './turn.ts';
import { registerWhy } from './why.ts';

export function registerActions(app: App, deps: SlackDependencies): void {
  registerAsk(app, deps);
  registerTurn(app, deps);
  registerReadMore(app, deps);
  registerWhy(app, deps);
  registerShare(app, deps);
  registerDigest(app, deps);
}

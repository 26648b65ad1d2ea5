import type { App } from '@slack/bolt';
import type { SlackDependencies } from '../../conversation/dependencies.ts';
import { registerAsk } from './ask.ts';
import { registerCsv } from './csv.ts';
import { registerDigest } from './digest.ts';
import { registerFindClicks } from './find.ts';
import { registerHome } from './home.ts';
import { registerHomeSearch } from './home-search.ts';
import { registerPostFile } from './post-file.ts';
import { registerRate } from './rate.ts';
import { registerReadMore } from './read-more.ts';
import { registerSendFile } from './send-file.ts';
import { registerShare } from './share.ts';
import { registerTell } from './tell.ts';
import { registerTurn } from './turn.ts';
import { registerUnshare } from './unshare.ts';
import { registerWhy } from './why.ts';

export function registerActions(app: App, deps: SlackDependencies): void {
  registerAsk(app, deps);
  registerTurn(app, deps);
  registerReadMore(app, deps);
  registerWhy(app, deps);
  registerShare(app, deps);
  registerUnshare(app, deps);
  registerTell(app, deps);
  registerRate(app, deps);
  registerCsv(app, deps);
  registerPostFile(app, deps);
  registerSendFile(app, deps);
  registerDigest(app, deps);
  registerHome(app, deps);
  registerHomeSearch(app, deps);
  registerFindClicks(app, deps);
}

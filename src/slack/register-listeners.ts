import type { App } from '@slack/bolt';
import { logFailure } from './conversation/apologise.ts';
import type { SlackDependencies } from './conversation/dependencies.ts';
import { registerAnswers } from './listeners/answers.ts';
import { registerDigest } from './listeners/digest.ts';
import { registerEsante } from './listeners/esante.ts';
import { registerFeedback } from './listeners/feedback.ts';
import { registerFiles } from './listeners/files.ts';
import { registerFind } from './listeners/find.ts';
import { registerFindMenu } from './listeners/find-menu.ts';
import { registerFindWindow } from './listeners/find-window.ts';
import { registerHome } from './listeners/home.ts';
import { registerMaintenance } from './listeners/maintenance.ts';
import { registerMessages } from './listeners/messages.ts';
import { registerShare } from './listeners/share.ts';
import { registerShareWindow } from './listeners/share-window.ts';
import { registerUninstalled } from './listeners/uninstalled.ts';
import { registerUnknown } from './listeners/unknown.ts';
import { registerGetRoadmapAction } from './listeners/workflow-step.ts';

/** Registers everything that the app hears. */
export function registerListeners(app: App, deps: SlackDependencies): void {
  registerEsante(app, deps);
  registerMessages(app, deps);
  registerAnswers(app, deps);
  registerShare(app, deps);
  registerShareWindow(app, deps);
  registerFiles(app, deps);
  registerFeedback(app, deps);
  registerFind(app, deps);
  registerFindMenu(app, deps);
  registerFindWindow(app, deps);
  registerHome(app, deps);
  registerDigest(app, deps);
  registerMaintenance(app, deps);
  registerGetRoadmapAction(app, deps);
  registerUninstalled(app, deps);
  registerUnknown(app, deps);
  // Listeners catch what fails in them; this hears what fails before them, such as an authorization.
  app.error(async (error) => void logFailure(deps.log, error));
}

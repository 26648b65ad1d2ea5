import type { App } from '@slack/bolt';
import { logFailure } from './conversation/apologise.ts';
import type { SlackDependencies } from './conversation/dependencies.ts';
import { registerAsk } from './listeners/actions/ask.ts';
import { registerDigest } from './listeners/actions/digest.ts';
import { registerFindClicks } from './listeners/actions/find.ts';
import { registerHome } from './listeners/actions/home.ts';
import { registerPostFile } from './listeners/actions/post-file.ts';
import { registerRate } from './listeners/actions/rate.ts';
import { registerReadMore } from './listeners/actions/read-more.ts';
import { registerSendFile } from './listeners/actions/send-file.ts';
import { registerShare } from './listeners/actions/share.ts';
import { registerTell } from './listeners/actions/tell.ts';
import { registerUnknown } from './listeners/actions/unknown.ts';
import { registerEsante } from './listeners/commands/esante.ts';
import { registerAppHomeOpened } from './listeners/events/app-home-opened.ts';
import { registerAppMention } from './listeners/events/app-mention.ts';
import { registerDirectMessage } from './listeners/events/direct-message.ts';
import { registerUninstalled } from './listeners/events/uninstalled.ts';
import { registerGetRoadmapAction } from './listeners/functions/get-roadmap-action.ts';
import { registerSuggestions } from './listeners/options/suggestions.ts';
import { registerAskAbout } from './listeners/shortcuts/ask-about.ts';
import { registerFind } from './listeners/shortcuts/find.ts';
import { registerDigestSettings } from './listeners/views/digest-settings.ts';
import { registerFeedback } from './listeners/views/feedback.ts';
import { registerFindQuestion } from './listeners/views/find.ts';
import { registerFound } from './listeners/views/found.ts';
import { registerImportPlan } from './listeners/views/import-plan.ts';
import { registerUpdate } from './listeners/views/update.ts';

/** Everything that the app hears. */
const listeners = [
  registerAsk,
  registerDigest,
  registerFindClicks,
  registerHome,
  registerPostFile,
  registerRate,
  registerReadMore,
  registerSendFile,
  registerShare,
  registerTell,
  registerUnknown,
  registerEsante,
  registerAppHomeOpened,
  registerAppMention,
  registerDirectMessage,
  registerUninstalled,
  registerGetRoadmapAction,
  registerSuggestions,
  registerFind,
  registerAskAbout,
  registerDigestSettings,
  registerFeedback,
  registerFindQuestion,
  registerFound,
  registerImportPlan,
  registerUpdate,
];

export function registerListeners(app: App, deps: SlackDependencies): void {
  for (const register of listeners) register(app, deps);
  // Listeners catch what fails in them; this hears what fails before them, such as an authorization.
  app.error(async (error) => void logFailure(deps.log, error));
}

import type { App, Context } from '@slack/bolt';
import type { SlackDependencies } from '../../dependencies.ts';

/** The app was removed from a workspace, or its bot token revoked: its tokens are forgotten. */
export function registerUninstalled(app: App, { state, log }: SlackDependencies): void {
  async function forget({ teamId, enterpriseId, isEnterpriseInstall }: Context): Promise<void> {
    log.warn({ team: teamId, enterprise: enterpriseId }, 'uninstalled');
    await state.installations?.deleteInstallation({ teamId, enterpriseId, isEnterpriseInstall });
  }
  app.event('app_uninstalled', ({ context }) => forget(context));
  app.event('tokens_revoked', async ({ event, context }) => {
    // A person who takes back their own token leaves the app in place.
    if (event.tokens.bot?.length) await forget(context);
  });
}

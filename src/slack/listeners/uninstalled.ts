import type { App, Context } from '@slack/bolt';
import type { SlackDependencies } from '../conversation/dependencies.ts';

/**
 * The app was removed from a workspace, or from an organisation: all that is kept of it is deleted; where only the token
 * was revoked, the token. Slack tells both of a removal, in either order.
 */
export function registerUninstalled(app: App, { state, log }: SlackDependencies): void {
  type Place = Pick<Context, 'teamId' | 'enterpriseId' | 'isEnterpriseInstall'>;
  async function forgetTokens({ teamId, enterpriseId, isEnterpriseInstall }: Place): Promise<void> {
    log.warn({ team: teamId, enterprise: enterpriseId }, 'uninstalled');
    await state.installations?.deleteInstallation({ teamId, enterpriseId, isEnterpriseInstall });
  }
  app.event('app_uninstalled', async ({ context }) => {
    await forgetTokens(context);
    const { teamId, enterpriseId, isEnterpriseInstall } = context;
    if (isEnterpriseInstall && enterpriseId) await state.workspaces.forget({ organisation: enterpriseId });
    else if (teamId) await state.workspaces.forget({ team: teamId });
  });
  // An organisation keeps the app, and takes it from some of its workspaces.
  app.event('team_access_revoked', async ({ event }) => {
    for (const team of event.team_ids) {
      await forgetTokens({ teamId: team, isEnterpriseInstall: false });
      await state.workspaces.forget({ team });
    }
  });
  app.event('tokens_revoked', async ({ event, context }) => {
    // A person who takes back their own token leaves the app in place.
    if (event.tokens.bot?.length) await forgetTokens(context);
  });
}

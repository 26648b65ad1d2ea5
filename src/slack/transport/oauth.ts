import type { AppOptions, HTTPReceiver } from '@slack/bolt';
import type { DigestChanges } from '../conversation/dependencies.ts';
import { createHttpReceiver, type ReceiverOptions } from './http-receiver.ts';
import { askingOnce } from './slack-calls.ts';

/** What the app asks a workspace for when it is installed; `manifest.yml` says what each is for. */
export const botScopes = [
  'commands',
  'chat:write',
  'app_mentions:read',
  'im:history',
  'assistant:write',
  'channels:read',
  'groups:read',
  'files:write',
];

interface OAuthOptions extends ReceiverOptions {
  digestChanges: DigestChanges;
  maintainers: readonly string[];
  clientOptions: AppOptions['clientOptions'];
}

/**
 * Several workspaces through Bolt's OAuth, with its two pages, /slack/install and /slack/oauth_redirect.
 * https://docs.slack.dev/tools/bolt-js/concepts/authenticating-oauth/
 */
export function createOAuthReceiver({
  clientOptions,
  digestChanges,
  maintainers,
  ...options
}: OAuthOptions): HTTPReceiver {
  const receiver = createHttpReceiver({
    ...options,
    scopes: [
      ...botScopes,
      // Only these tell who is an admin, and who is in a user group.
      ...(digestChanges === 'admins' ? ['users:read'] : []),
      ...(maintainers.some((id) => id.startsWith('S')) ? ['usergroups:read'] : []),
    ],
    installerOptions: { clientOptions: { timeout: 10_000, ...clientOptions, ...askingOnce } },
  });
  const { installer } = receiver;
  if (!installer) throw new Error('Bolt made no installer: the client id or a secret is empty');
  const { authorize } = installer;
  // Bolt would acknowledge a request whose authorization fails and drop it: the person is told instead.
  installer.authorize = ({ teamId, enterpriseId, isEnterpriseInstall }) =>
    authorize({ teamId, enterpriseId, isEnterpriseInstall }).catch((error: Error) => ({
      ...(teamId && { teamId }),
      notAuthorized: error.cause ?? error,
    }));
  return receiver;
}

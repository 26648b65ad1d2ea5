import { type AppOptions, type Authorize, type CustomRoute, HTTPReceiver, type Logger } from '@slack/bolt';
import type { InstallationStore } from '../../state/installations.ts';
import type { DigestChanges } from '../conversation/dependencies.ts';

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

interface OAuthOptions {
  clientId: string;
  clientSecret: string;
  stateSecret: string;
  installations: InstallationStore;
  digestChanges: DigestChanges;
  maintainers: readonly string[];
  clientOptions: NonNullable<AppOptions['clientOptions']>;
  logger: Logger;
}

/** Where people add the app to their workspace, and where Slack sends them back to. */
const installPath = '/slack/install';
const redirectPath = '/slack/oauth_redirect';

/**
 * Several workspaces through Bolt's OAuth: the two pages of the installation, and who the app is in the workspace
 * that a request comes from. `/slack/events` stays with the receiver that checks what arrives: the one made here
 * only answers for these two pages.
 * https://docs.slack.dev/tools/bolt-js/concepts/authenticating-oauth/
 */
export function oauth({
  installations,
  clientOptions,
  digestChanges,
  maintainers,
  ...options
}: OAuthOptions) {
  const receiver = new HTTPReceiver({
    ...options,
    signingSecret: '',
    signatureVerification: false,
    scopes: [
      ...botScopes,
      // Only these tell who is an admin, and who is in a user group.
      ...(digestChanges === 'admins' ? ['users:read'] : []),
      ...(maintainers.some((id) => id.startsWith('S')) ? ['usergroups:read'] : []),
    ],
    installationStore: installations,
    installerOptions: {
      installPath,
      redirectUriPath: redirectPath,
      clientOptions: { timeout: 10_000, ...clientOptions, retryConfig: { retries: 0 } },
    },
  });
  const routes: CustomRoute[] = [installPath, redirectPath].map((path) => ({
    path,
    method: 'GET',
    handler: receiver.requestListener,
  }));
  const { installer } = receiver;
  if (!installer) throw new Error('Bolt made no installer: the client id or a secret is empty');
  // Bolt would acknowledge a request whose authorization fails and drop it: the person is told instead.
  const authorize: Authorize<boolean> = ({ teamId, enterpriseId, isEnterpriseInstall }) =>
    installer
      .authorize({ teamId, enterpriseId, isEnterpriseInstall })
      .catch((error: Error) => ({ notAuthorized: error.cause ?? error }));
  return { routes, authorize };
}

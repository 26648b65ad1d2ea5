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

/** Beside them, where `MAINTAINERS` names a user group: it tells who is in one. */
export const scopeOfGroups = 'usergroups:read';

/** Beside them, where only admins may change a digest: it tells who is one. */
export const scopeOfAdmins = 'users:read';

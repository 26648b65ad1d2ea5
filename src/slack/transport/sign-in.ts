import { webApi } from '@slack/bolt';
import { isAllowed } from '../conversation/access.ts';
import { mayHaveArrived } from './slack-calls.ts';

/** Slack does not let the app in, or does not answer; the message says what to mend. */
export class SlackConnectionError extends Error {
  override name = 'SlackConnectionError';
}

/**
 * Asks Slack who the bot token belongs to: with one that Slack refuses, Bolt alone would start and drop every request.
 * Throws a `SlackConnectionError`, also where the workspace is not allowed.
 */
export async function signIn(
  client: webApi.WebClient,
  allowedTeams: readonly string[] | null,
): Promise<webApi.AuthTestResponse> {
  const known = await client.auth.test().catch((error: unknown) => {
    // After an error of Slack's own the token may be a good one.
    if (error instanceof webApi.WebAPIPlatformError && !mayHaveArrived(error)) {
      throw new SlackConnectionError(
        `Slack refuses SLACK_BOT_TOKEN (${error.data.error}): copy it again from “OAuth & Permissions” of your app.`,
      );
    }
    throw new SlackConnectionError(
      `Slack cannot be reached at ${client.slackApiUrl}: ${(error as Error).message}`,
    );
  });
  if (!isAllowed(allowedTeams, { teamId: known.team_id, enterpriseId: known.enterprise_id })) {
    throw new SlackConnectionError(
      `SLACK_BOT_TOKEN is for the workspace ${known.team} (${known.team_id}), which ALLOWED_TEAMS does not name: add it there, or use another token.`,
    );
  }
  return known;
}

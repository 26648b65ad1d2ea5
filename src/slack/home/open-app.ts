import type { webApi } from '@slack/bolt';
import { promptsIn } from '../../phrases/prompts.ts';
import { welcomeMessage } from '../blocks/welcome.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import { plainly } from '../transport/send.ts';
import { readHomeState } from './home-state.ts';
import { publishHome } from './publish-home.ts';

interface Opener {
  team: string;
  user: string;
  /** The conversation between them and the app. */
  channel: string;
}

/**
 * Somebody opened the conversation with the app: questions to start with stand at the top, in their language.
 * Without a thread, as the agent messaging of 2026 wants it (https://docs.slack.dev/ai/migrating-to-agent-messaging).
 */
export async function openMessages(
  client: webApi.WebClient,
  { team, user, channel }: Opener,
  { state, roadmap }: SlackDependencies,
): Promise<void> {
  const { language, spoke } = await state.people.find(team, user);
  const prompts = promptsIn(language ?? spoke, roadmap);
  await client.assistant.threads.setSuggestedPrompts({ channel_id: channel, prompts });
}

/**
 * Somebody opened the App Home; `metadata`: of the one they saw before. The first time, they are also welcomed in
 * the conversation, once and never again, unless they talked to the app already.
 */
export async function openHome(
  client: webApi.WebClient,
  { team, user, channel, metadata }: Opener & { metadata: string | undefined },
  deps: SlackDependencies,
): Promise<void> {
  const { people } = deps.state;
  await publishHome(client, { team, user, state: readHomeState(metadata, deps.today()) }, deps);
  const { language, spoke } = await people.find(team, user);
  const first = await people.welcome(team, user, deps.now());
  if (!first || spoke) return;
  await client.chat.postMessage({
    channel,
    ...welcomeMessage(language ?? 'fr', deps.today(), deps.roadmap),
    ...plainly,
  });
}

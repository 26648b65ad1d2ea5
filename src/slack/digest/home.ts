import type { webApi } from '@slack/bolt';
import type { Language } from '../../understanding/language.ts';
import { homeView } from '../blocks/digest-home.ts';
import type { Block } from '../blocks/elements.ts';
import type { SlackDependencies } from '../dependencies.ts';
import { knownDigests } from './status.ts';

interface HomeOf {
  team: string;
  user: string;
  /** Without it, that of the person's first digest: Slack does not say which one they read. */
  language?: Language;
  /** What a click has just done. */
  notices?: Block[];
}

/** Draws the App Home of a person anew. */
export async function publishHome(
  client: webApi.WebClient,
  { team, user, language, notices = [] }: HomeOf,
  { state, now }: Pick<SlackDependencies, 'state' | 'now'>,
): Promise<void> {
  const own = (await state.digests.inTeam(team)).filter(({ settings }) => settings.creator === user);
  const view = homeView({
    digests: await knownDigests(own, state),
    language: language ?? own[0]?.settings.language ?? 'fr',
    now: now(),
    notices,
  });
  await client.views.publish({ user_id: user, view });
}

import type { webApi } from '@slack/bolt';
import type { Language } from '../../understanding/language.ts';
import type { Block } from '../blocks/elements.ts';
import { homeView } from '../blocks/home.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import { readUpdates } from '../conversation/known-updates.ts';
import { knownDigests } from '../digest/status.ts';
import { type HomeState, readHomeState } from './home-state.ts';

interface HomeOf {
  team: string;
  user: string;
  /** What they have open; without it, as when new. */
  state?: HomeState;
  /** What a click has just done; in the language of the Home. */
  notices?: Block[] | ((language: Language) => Block[]);
}

type Needs = Pick<SlackDependencies, 'state' | 'now' | 'today' | 'roadmap' | 'packs' | 'log'>;

/** Draws the App Home of a person anew. */
export async function publishHome(
  client: webApi.WebClient,
  { team, user, state, notices = [] }: HomeOf,
  deps: Needs,
): Promise<void> {
  const own = await deps.state.digests.inTeam(team, user);
  const person = await deps.state.people.find(team, user);
  // Slack does not say which language somebody reads: their choice does, or else what they wrote.
  const language = person.language ?? person.spoke ?? 'fr';
  const view = homeView({
    roadmap: deps.roadmap,
    among: deps.packs.all.length > 1,
    updates: await readUpdates(team, deps),
    digests: await knownDigests(own, deps.state),
    person,
    language,
    state: state ?? readHomeState(undefined, deps.today()),
    now: deps.now(),
    notices: typeof notices === 'function' ? notices(language) : notices,
  });
  await client.views.publish({ user_id: user, view });
}

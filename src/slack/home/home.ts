import type { BlockAction } from '@slack/bolt';
import { isCalendarDay } from '../../dates/calendar.ts';
import { promptsIn } from '../../phrases/examples.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import type { Person } from '../../state/people.ts';
import type { Language } from '../../understanding/language.ts';
import { type Block, section } from '../blocks/elements.ts';
import { welcomeMessage } from '../blocks/help.ts';
import { homeView } from '../blocks/home.ts';
import { type HomeState, HomeUse, readHomeState } from '../blocks/home-elements.ts';
import type { Asker } from '../conversation/access.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import { readUpdates } from '../conversation/known-updates.ts';
import { knownDigests } from '../digest/standing.ts';
import { plainly } from '../transport/send.ts';

/** Whose Home it is, and through what Slack is told. */
type Reader = Pick<Asker, 'team' | 'user' | 'client'>;

interface HomeOf extends Reader {
  /** What they have open; without it, as when new. */
  state?: HomeState;
  /** What a click has just done; in the language of the Home. */
  notices?: Block[] | ((language: Language) => Block[]);
}

type Needs = Pick<SlackDependencies, 'state' | 'now' | 'today' | 'packs' | 'log' | 'pageLanguage'>;

/** Draws the App Home of a person anew. */
export async function publishHome(
  { team, user, client, state, notices = [] }: HomeOf,
  deps: Needs,
): Promise<void> {
  const own = await deps.state.digests.inTeam(team, user);
  const person = await deps.state.people.find(team, user);
  const language = readIn(person, deps);
  const { main } = deps.packs;
  const view = homeView({
    roadmap: main,
    among: deps.packs.all.length > 1,
    updates: await readUpdates(team, main, deps),
    digests: await knownDigests(own, deps.state),
    person,
    language,
    state: state ?? readHomeState(undefined, deps.today()),
    now: deps.now(),
    notices: typeof notices === 'function' ? notices(language) : notices,
  });
  await client.views.publish({ user_id: user, view });
}

/** Slack does not say which language somebody reads: their choice does, what they wrote, the page, or the roadmap. */
const readIn = (
  { language, spoke }: Pick<Person, 'language' | 'spoke'>,
  { pageLanguage, packs }: Pick<SlackDependencies, 'pageLanguage' | 'packs'>,
): Language => language ?? spoke ?? pageLanguage?.() ?? packs.main.pack.language;

interface Opener extends Reader {
  /** The conversation between them and the app. */
  channel: string;
}

/**
 * Somebody opened the conversation with the app: questions to start with stand at the top, in their language.
 * Without a thread, as the agent messaging of 2026 wants it (https://docs.slack.dev/ai/migrating-to-agent-messaging).
 */
export async function openMessages(
  { team, user, channel, client }: Opener,
  { state, packs }: SlackDependencies,
): Promise<void> {
  const { language, spoke } = await state.people.find(team, user);
  const prompts = promptsIn(language ?? spoke, packs.main);
  await client.assistant.threads.setSuggestedPrompts({ channel_id: channel, prompts });
}

/**
 * Somebody opened the App Home; `metadata`: of the one they saw before. The first time, they are also welcomed in
 * the conversation, once and never again, unless they talked to the app already.
 */
export async function openHome(
  opener: Opener,
  metadata: string | undefined,
  deps: SlackDependencies,
): Promise<void> {
  const { team, user, channel, client } = opener;
  const { people } = deps.state;
  await publishHome({ ...opener, state: readHomeState(metadata, deps.today()) }, deps);
  const person = await people.find(team, user);
  const first = await people.welcome(team, user, deps.now());
  if (!first || person.spoke) return;
  await client.chat.postMessage({
    channel,
    ...welcomeMessage(readIn(person, deps), deps.today(), deps.packs.main),
    ...plainly,
  });
}

/** An element that was used, as Slack reports it. */
type Used = BlockAction['actions'][number];

/**
 * Does what somebody chose in the App Home, and draws it anew; an element of an older Home only does the latter.
 * `metadata`: of the Home.
 */
export async function useHome(
  person: Reader,
  metadata: string | undefined,
  action: Used,
  deps: SlackDependencies,
): Promise<void> {
  const use = HomeUse.safeParse(action.action_id.split(':')[1]).data;
  const state = turn(readHomeState(metadata, deps.today()), use, action);
  const changes = use === 'language' || use === 'keep' || use === 'stop' || use === 'forget' ? use : null;
  if (changes) await change(changes, person, action, deps);
  const notices = changes && {
    notices: (language: 'fr' | 'en') => [section(phrasesIn(language).home.done[changes])],
  };
  await publishHome({ ...person, state, ...notices }, deps);
}

/** What they have before their eyes next. */
function turn(before: HomeState, use: HomeUse | undefined, action: Used): HomeState {
  const { asOf: _, ...today } = before;
  const { open, page: __, ...closed } = before;
  const value = Number('value' in action ? action.value : Number.NaN);
  switch (use) {
    case 'day': {
      const day = 'selected_date' in action ? action.selected_date : null;
      return day && isCalendarDay(day) && day !== before.on ? { ...today, asOf: day } : today;
    }
    case 'today':
      return today;
    case 'open':
      return Number.isInteger(value) && value !== open ? { ...closed, open: value } : closed;
    case 'page':
      return { ...before, page: Number.isInteger(value) ? Math.max(0, value) : 0 };
    default:
      return before;
  }
}

async function change(
  use: 'language' | 'keep' | 'stop' | 'forget',
  { team, user }: Reader,
  action: Used,
  { state: { people, questions, feedback } }: SlackDependencies,
): Promise<void> {
  switch (use) {
    case 'language': {
      const chosen = 'selected_option' in action ? action.selected_option?.value : undefined;
      return people.change(team, user, { language: chosen === 'fr' || chosen === 'en' ? chosen : null });
    }
    case 'keep':
    case 'stop':
      return people.change(team, user, { keepsQuestions: use === 'keep' });
    case 'forget':
      await questions.forget(team, user);
      return feedback.forget(team, user);
  }
}

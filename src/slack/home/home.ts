import type { CalendarDay } from '../../dates/calendar.ts';
import { promptsIn } from '../../phrases/examples.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { type Block, section } from '../blocks/elements.ts';
import { dayOfHome, type HomeUse, homeView } from '../blocks/home.ts';
import type { Asker } from '../conversation/access.ts';
import { readUpdates } from '../conversation/ask.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import type { Click } from '../conversation/interactions.ts';
import { knownDigests } from '../digest/standing.ts';

/** Whose Home it is, and through what Slack is told. */
interface HomeOf extends Pick<Asker, 'team' | 'user' | 'client'> {
  /** The day that it is relative to; without it, today. */
  day?: CalendarDay;
  /** What a click in the Home has just done, or what a click on a digest says. */
  done?: 'language' | 'forget';
  notices?: Block[];
}

/** Draws the App Home of a person anew. */
export async function publishHome(
  { team, user, client, day, done, notices = [] }: HomeOf,
  deps: SlackDependencies,
): Promise<void> {
  const own = await deps.state.digests.inTeam(team, user);
  const person = await deps.state.people.find(team, user);
  const { main } = deps.packs;
  // Slack does not say which language somebody reads: their choice does, what they wrote, the page, or the roadmap.
  const language = person.language ?? person.spoke ?? deps.pageLanguage?.() ?? main.pack.language;
  const view = homeView({
    roadmap: main,
    among: deps.packs.all.length > 1,
    updates: await readUpdates(team, main, deps),
    digests: await knownDigests(own, deps.state),
    person,
    language,
    day: day ?? deps.today(),
    now: deps.now(),
    notices: done ? [section(phrasesIn(language).home.done[done])] : notices,
  });
  await client.views.publish({ user_id: user, view });
}

/**
 * Somebody opened the conversation with the app: questions to start with stand at the top, in their language, outside any
 * thread (https://docs.slack.dev/ai/migrating-to-agent-messaging).
 */
export async function openMessages(
  { team, user, channel, client }: Pick<Asker, 'team' | 'user' | 'channel' | 'client'>,
  { state, packs, pageLanguage }: SlackDependencies,
): Promise<void> {
  const { language, spoke } = await state.people.find(team, user);
  const prompts = promptsIn(language ?? spoke ?? pageLanguage?.() ?? null, packs.main);
  await client.assistant.threads.setSuggestedPrompts({ channel_id: channel, prompts });
}

/** Does what somebody chose in the App Home, and draws it anew; an element of an older Home only does the latter. */
export async function useHome({ asker, action, value, body }: Click, deps: SlackDependencies): Promise<void> {
  const { team, user } = asker;
  const { people, questions, feedback } = deps.state;
  const use = action.action_id.split(':')[1] as HomeUse;
  const before = dayOfHome(body.view?.private_metadata, deps.today());
  const picked = use === 'day' && 'selected_date' in action ? action.selected_date : null;
  const day = dayOfHome(picked ?? undefined, before);
  if (use === 'language') {
    await people.change(team, user, { language: value === 'fr' || value === 'en' ? value : null });
  }
  if (use === 'forget') {
    await questions.forget(team, user);
    await feedback.forget(team, user);
  }
  const isDone = use === 'language' || use === 'forget';
  await publishHome({ ...asker, day, ...(isDone && { done: use }) }, deps);
}

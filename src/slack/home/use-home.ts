import type { BlockAction, webApi } from '@slack/bolt';
import { isCalendarDay } from '../../dates/calendar.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { section } from '../blocks/elements.ts';
import { HomeUse } from '../blocks/home-elements.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import { type HomeState, readHomeState } from './home-state.ts';
import { publishHome } from './publish-home.ts';

/** An element that was used, as Slack reports it. */
type Used = BlockAction['actions'][number];

interface HomeUsed {
  team: string;
  user: string;
  /** The `private_metadata` of the Home. */
  metadata: string | undefined;
  action: Used;
}

/** Does what somebody chose in the App Home, and draws it anew; an element of an older Home only does the latter. */
export async function useHome(
  client: webApi.WebClient,
  { team, user, metadata, action }: HomeUsed,
  deps: SlackDependencies,
): Promise<void> {
  const use = HomeUse.safeParse(action.action_id.split(':')[1]).data;
  const state = turn(readHomeState(metadata, deps.today()), use, action);
  const changes = use === 'language' || use === 'keep' || use === 'stop' || use === 'forget' ? use : null;
  if (changes) await change(changes, { team, user, action }, deps);
  const notices = changes && {
    notices: (language: 'fr' | 'en') => [section(phrasesIn(language).home.done[changes])],
  };
  await publishHome(client, { team, user, state, ...notices }, deps);
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
  { team, user, action }: Omit<HomeUsed, 'metadata'>,
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

import type { Logger } from 'pino';
import type { CalendarDay } from '../../dates/calendar.ts';
import type { Packs } from '../../roadmap/packs.ts';
import type { State } from '../../state/open-state.ts';
import type { Pictures } from '../../timeline/picture.ts';
import type { Language } from '../../understanding/language.ts';

/** Who may switch a digest on or off and change its settings: whoever is in the channel, or admins only. */
export const digestChanges = ['members', 'admins'] as const;
export type DigestChanges = (typeof digestChanges)[number];

/** What the listeners need of the rest of the program. */
export interface SlackDependencies {
  packs: Packs;
  /** The day that new answers are relative to. */
  today: () => CalendarDay;
  now: () => Date;
  state: State;
  log: Logger;
  /** How files reach Slack; without it, through the network. */
  fetch?: typeof fetch;
  /** Where the app can be reached from outside; without it, nobody can subscribe to a calendar. */
  publicUrl?: () => string;
  /** The language of the page that the app runs in, where it runs in one, as the playground does. */
  pageLanguage?: () => Language | undefined;
  /** Draws timelines. */
  pictures: Pictures;
  /** Without it, members. */
  digestChanges?: DigestChanges;
  /** Ids of the people and user groups that look after the bot; without it, there is nobody. */
  maintainers?: readonly string[];
}

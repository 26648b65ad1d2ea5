import type { Logger } from 'pino';
import type { CalendarDay } from '../../dates/calendar.ts';
import type { Packs } from '../../roadmap/packs.ts';
import type { Roadmap } from '../../roadmap/roadmap.ts';
import type { State } from '../../state/state.ts';
import type { Pictures } from '../../timeline/picture.ts';
import type { Language } from '../../understanding/language.ts';
import type { DigestChanges } from './access.ts';

/** What the listeners need of the rest of the program. */
export interface SlackDependencies {
  packs: Packs;
  /** The main pack, as of its last reload: read it when it is needed, do not keep it. */
  readonly roadmap: Roadmap;
  /** The day that new answers are relative to. */
  today: () => CalendarDay;
  now: () => Date;
  state: Pick<
    State,
    | 'claimEvent'
    | 'releaseEvent'
    | 'rememberTurn'
    | 'recallTurn'
    | 'installations'
    | 'workspaces'
    | 'digests'
    | 'deliveries'
    | 'people'
    | 'replies'
    | 'longQuestions'
    | 'questions'
    | 'feedback'
    | 'updates'
    | 'feeds'
    | 'channelPacks'
  >;
  log: Logger;
  /** How digests and files reach Slack; without it, through the network. */
  fetch?: typeof fetch;
  /** Where the app can be reached from outside; without it, nobody can subscribe to a calendar. */
  publicUrl?: () => string;
  /** The language of the page that the app runs in, where it runs in one, as the playground does. */
  pageLanguage?: () => Language | undefined;
  /** Draws timelines. */
  pictures: Pictures;
  /** Who may change a digest; without it, the members of its channel. */
  digestChanges?: DigestChanges;
  /** Ids of the people and user groups that look after the bot; without it, nobody does. */
  maintainers?: readonly string[];
}

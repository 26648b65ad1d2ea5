import type { Logger } from 'pino';
import type { CalendarDay } from '../roadmap/calendar.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import type { State } from '../state/state.ts';

/** What the listeners need of the rest of the program. */
export interface SlackDependencies {
  roadmap: Roadmap;
  /** The day that new answers are relative to. */
  today: () => CalendarDay;
  now: () => Date;
  state: Pick<State, 'claimEvent' | 'rememberTurn' | 'recallTurn'>;
  log: Logger;
}

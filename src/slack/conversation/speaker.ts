import type { SlackRequest } from './access.ts';

/** Who asks, and where. */
export interface Asker {
  team: string;
  user: string;
  /** Empty where there is none, as in the App Home. */
  channel: string;
}

/** Whoever says something to the app. */
export interface Speaker {
  asker: Asker;
  /** Slack's request that they speak by. */
  by: SlackRequest;
  /** Others read the reply too. */
  open: boolean;
}

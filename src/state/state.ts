import type { Turn } from '../answer/answer.ts';
import type { ChannelChoice } from './channel-choice.ts';
import type { DeliveryLedger } from './deliveries.ts';
import type { DigestStore } from './digests.ts';
import type { FeedbackStore } from './feedback.ts';
import type { FeedStore } from './feeds.ts';
import type { InstallationStore } from './installations.ts';
import type { LongQuestionStore } from './long-questions.ts';
import type { PeopleStore } from './people.ts';
import type { QuestionStore } from './questions.ts';
import type { ReplyStore } from './replies.ts';
import type { UpdateLog } from './updates.ts';
import type { WorkspaceStore } from './workspaces.ts';

/** What outlives one request, and what several replicas must share. Instants are passed in: no clock here. */
export interface State {
  /**
   * True for the first caller with this id, false for each later one: an event that Slack delivers twice,
   * or to two replicas, is handled once. Ids are kept for at least ten minutes.
   */
  claimEvent(id: string, now: Date): Promise<boolean>;
  /** Gives an id back that came to nothing: the next caller is the first one again. */
  releaseEvent(id: string): Promise<void>;
  /** Keeps the last answer of a conversation (`team:channel:thread`), so that a follow-up can refer to it. */
  rememberTurn(conversation: string, turn: Turn, now: Date): Promise<void>;
  /** The last answer of a conversation; null when there is none or it is older than a day. */
  recallTurn(conversation: string, now: Date): Promise<Turn | null>;
  digests: DigestStore;
  deliveries: DeliveryLedger;
  feedback: FeedbackStore;
  questions: QuestionStore;
  people: PeopleStore;
  replies: ReplyStore;
  longQuestions: LongQuestionStore;
  updates: UpdateLog;
  workspaces: WorkspaceStore;
  feeds: FeedStore;
  /** The id of the roadmap that a channel chose; without one, it takes the main one. */
  channelPacks: ChannelChoice;
  /** Null where no key for the tokens was given: the app then serves the one workspace of its bot token. */
  installations: InstallationStore | null;
  /** Throws when the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

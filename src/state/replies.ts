import type { Database } from './tables.ts';

/** What was answered to a message, so that an edit of the message can correct the answer. */
export interface KnownReply {
  /** Slack's timestamp of the answer. */
  answer: string;
  /** What the answer was computed from, as its caller writes it. */
  ask: string;
}

export interface ReplyStore {
  /** `question`: `team:channel:ts` of the message. */
  remember(question: string, reply: KnownReply, now: Date): Promise<void>;
  find(question: string): Promise<KnownReply | null>;
  /**
   * Takes note of an edit: true the first time, false where this edit or a later one was seen before, on any
   * replica. `edited`: Slack's timestamp of the edit; `ask`: what the answer is computed from now.
   */
  correct(question: string, edited: string, ask: string): Promise<boolean>;
}

/** A question is put right within minutes; a day is as long as a conversation lasts. */
const keptFor = 24 * 60 * 60 * 1000;

export function replyStore(db: Database): ReplyStore {
  return {
    async remember(question, { answer, ask }, now) {
      const row = { answer, ask, edited: '', at: now.toISOString() };
      await db
        .insertInto('replies')
        .values({ question, ...row })
        .onConflict((conflict) => conflict.column('question').doUpdateSet(row))
        .execute();
    },
    async find(question) {
      const row = await db
        .selectFrom('replies')
        .select(['answer', 'ask'])
        .where('question', '=', question)
        .executeTakeFirst();
      return row ?? null;
    },
    async correct(question, edited, ask) {
      const row = await db
        .updateTable('replies')
        .set({ edited, ask })
        .where('question', '=', question)
        // Timestamps are of one length, so that they sort as text.
        .where('edited', '<', edited)
        .returning('question')
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}

/** Forgets which answer belongs to which message after a day. */
export async function pruneReplies(db: Database, now: Date): Promise<void> {
  await db
    .deleteFrom('replies')
    .where('at', '<', new Date(now.getTime() - keptFor).toISOString())
    .execute();
}

import { findRow, putRow } from './rows.ts';
import type { Database } from './tables.ts';

/** What was answered to a message, so that an edit of the message can correct the answer. */
export interface KnownReply {
  /** Slack's timestamp of the answer. */
  answer: string;
  /** What the answer was computed from, as its caller writes it. */
  ask: string;
}

export type ReplyStore = ReturnType<typeof replyStore>;

/** Replies by the message that they answer, which is written `team:channel:ts`. */
export function replyStore(db: Database) {
  return {
    remember: (question: string, { answer, ask }: KnownReply, now: Date): Promise<void> =>
      putRow(db, 'replies', { question }, { answer, ask, edited: '', at: now.toISOString() }),
    async find(question: string): Promise<KnownReply | null> {
      const row = await findRow(db, 'replies', { question });
      return row ? { answer: row.answer, ask: row.ask } : null;
    },
    /**
     * Takes note of an edit: true the first time, false where this edit or a later one was seen before, on any
     * replica. `edited`: Slack's timestamp of the edit; `ask`: what the answer is computed from now.
     */
    async correct(question: string, edited: string, ask: string): Promise<boolean> {
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

import { createHash } from 'node:crypto';
import type { Turn } from '../answer/answer.ts';
import { kept, oldest, prune } from './prune.ts';
import { deleteRows, findRow, putRow } from './rows.ts';
import type { Database } from './tables.ts';

const pruneEvery = 60 * 60 * 1000;

/** What was handled, whichever replica did it. Each claim may also forget what is too old to be kept, of every table. */
export function eventStore(db: Database) {
  let prunedAt = Number.NEGATIVE_INFINITY;
  return {
    /** True for the first caller with this id: what Slack delivers twice, or to two replicas, is handled once. */
    async claimEvent(id: string, now: Date): Promise<boolean> {
      if (now.getTime() - prunedAt >= pruneEvery) {
        prunedAt = now.getTime();
        await prune(db, now);
      }
      const { numInsertedOrUpdatedRows: claimed = 0n } = await db
        .insertInto('events')
        .values({ id, seen_at: now.toISOString() })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .executeTakeFirst();
      return claimed > 0n;
    },
    /** Gives an id back that came to nothing: the next caller is the first one again. */
    releaseEvent: (id: string): Promise<void> => deleteRows(db, 'events', { id }),
  };
}

/** The last answer of each conversation, which is written `team:channel:thread`. */
export const turnStore = (db: Database) => ({
  rememberTurn: (conversation: string, turn: Turn, now: Date): Promise<void> =>
    putRow(db, 'turns', { conversation }, { turn: JSON.stringify(turn), at: now.toISOString() }),
  /** Null when there is none or it is older than a day. */
  async recallTurn(conversation: string, now: Date): Promise<Turn | null> {
    const row = await findRow(db, 'turns', { conversation });
    return row && row.at >= oldest(now, kept.turns) ? (JSON.parse(row.turn) as Turn) : null;
  },
});

/** Slack's timestamp of an answer, and what it was computed from, as its caller writes it. */
type KnownReply = Record<'answer' | 'ask', string>;

/** What was answered to a message, written `team:channel:ts`, so that an edit of it can correct the answer. */
export const replyStore = (db: Database) => ({
  remember: (question: string, { answer, ask }: KnownReply, now: Date): Promise<void> =>
    putRow(db, 'replies', { question }, { answer, ask, edited: '', at: now.toISOString() }),
  async find(question: string): Promise<KnownReply | null> {
    const row = await findRow(db, 'replies', { question });
    return row ? { answer: row.answer, ask: row.ask } : null;
  },
  /** False where this edit or a later one was seen before, on any replica. `edited`: Slack's timestamp of the edit. */
  async correct(question: string, edited: string, ask: string): Promise<boolean> {
    const { numUpdatedRows } = await db
      .updateTable('replies')
      .set({ edited, ask })
      .where('question', '=', question)
      // Timestamps are of one length, so that they sort as text.
      .where('edited', '<', edited)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  },
});

/** The same for the same text, so that a button can be made without the store. */
export const keyOfText = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 22);

/** Questions that are too long for the value of a button, which carries their key instead. */
export const longQuestionStore = (db: Database) => ({
  keep: (team: string, text: string, now: Date): Promise<void> =>
    putRow(db, 'long_questions', { team, key: keyOfText(text) }, { text, at: now.toISOString() }),
  /** Null where it was never asked in the workspace, or is forgotten since. */
  find: async (team: string, key: string): Promise<string | null> =>
    (await findRow(db, 'long_questions', { team, key }))?.text ?? null,
});

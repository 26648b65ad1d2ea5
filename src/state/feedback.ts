import { deleteRows, putRow } from './rows.ts';
import type { Database } from './tables.ts';

export type Verdict = 'helpful' | 'unhelpful';

/** Whose verdict, and on which message of the bot. */
export interface FeedbackKey {
  team: string;
  channel: string;
  /** Slack's timestamp of the message. */
  message: string;
  user: string;
}

export interface Feedback extends FeedbackKey {
  verdict: Verdict;
}

/** What somebody wrote about an answer for those who look after the bot. */
export interface Comment {
  /** What had been asked. */
  question: string;
  comment: string;
  at: Date;
}

export type FeedbackStore = ReturnType<typeof feedbackStore>;

export function feedbackStore(db: Database) {
  return {
    /** A second verdict of the same user on the same message replaces the first. */
    give: ({ verdict, ...key }: Feedback, now: Date): Promise<void> =>
      putRow(db, 'feedback', key, { verdict, at: now.toISOString() }),
    /** Words beside an unhelpful verdict; the last ones count. */
    comment: (key: FeedbackKey, words: Omit<Comment, 'at'>, now: Date): Promise<void> =>
      putRow(db, 'feedback', key, { ...words, verdict: 'unhelpful', at: now.toISOString() }),
    /** Newest first. */
    async comments(team: string, limit: number): Promise<Comment[]> {
      const rows = await db
        .selectFrom('feedback')
        .select(['question', 'comment', 'at'])
        .where('team', '=', team)
        .where('comment', 'is not', null)
        .orderBy('at', 'desc')
        .limit(limit)
        .execute();
      return rows.map(({ question, comment, at }) => ({
        question: question ?? '',
        comment: comment ?? '',
        at: new Date(at),
      }));
    },
    async count(team: string): Promise<Record<Verdict, number>> {
      const rows = await db
        .selectFrom('feedback')
        .select(({ fn }) => ['verdict', fn.countAll().as('total')])
        .where('team', '=', team)
        .groupBy('verdict')
        .execute();
      const total = (verdict: Verdict) => Number(rows.find((row) => row.verdict === verdict)?.total ?? 0);
      return { helpful: total('helpful'), unhelpful: total('unhelpful') };
    },
    /** Deletes all that a person gave. */
    forget: (team: string, user: string): Promise<void> => deleteRows(db, 'feedback', { team, user }),
  };
}

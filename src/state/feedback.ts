import type { NotNull } from 'kysely';
import { deleteRows, putRow } from './rows.ts';
import type { Database } from './tables.ts';

export type Verdict = 'helpful' | 'unhelpful';

/** Whose verdict, and on which message of the bot. */
interface FeedbackKey {
  team: string;
  channel: string;
  /** Slack's timestamp of the message. */
  message: string;
  user: string;
}

/** What somebody wrote about an answer for those who look after the bot. */
export interface Comment {
  question: string;
  comment: string;
  at: Date;
}

export function feedbackStore(db: Database) {
  return {
    /** A second verdict of the same user on the same message replaces the first. */
    give: ({ verdict, ...key }: FeedbackKey & { verdict: Verdict }, now: Date): Promise<void> =>
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
        .$narrowType<{ question: NotNull; comment: NotNull }>()
        .orderBy('at', 'desc')
        .limit(limit)
        .execute();
      return rows.map((row) => ({ ...row, at: new Date(row.at) }));
    },
    async count(team: string): Promise<Record<Verdict, number>> {
      const rows = await db
        .selectFrom('feedback')
        .select(({ fn }) => ['verdict', fn.countAll<number>().as('total')])
        .where('team', '=', team)
        .groupBy('verdict')
        .execute();
      return { helpful: 0, unhelpful: 0, ...Object.fromEntries(rows.map((row) => [row.verdict, row.total])) };
    },
    forget: (team: string, user: string): Promise<void> => deleteRows(db, 'feedback', { team, user }),
  };
}

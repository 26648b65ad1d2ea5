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

export interface FeedbackStore {
  /** A second verdict of the same user on the same message replaces the first. */
  give(feedback: Feedback, now: Date): Promise<void>;
  /** Words beside an unhelpful verdict; the last ones count. */
  comment(key: FeedbackKey, comment: Pick<Comment, 'question' | 'comment'>, now: Date): Promise<void>;
  /** Newest first. */
  comments(team: string, limit: number): Promise<Comment[]>;
  count(team: string): Promise<Record<Verdict, number>>;
  /** Deletes all that a person gave. */
  forget(team: string, user: string): Promise<void>;
}

const year = 365 * 24 * 60 * 60 * 1000;

export function feedbackStore(db: Database): FeedbackStore {
  async function save(
    row: Feedback & Partial<Pick<Comment, 'question' | 'comment'>>,
    now: Date,
  ): Promise<void> {
    const { verdict, question, comment } = row;
    const changed = { verdict, at: now.toISOString(), ...(comment !== undefined && { question, comment }) };
    await db
      .insertInto('feedback')
      .values({ ...row, ...changed })
      .onConflict((conflict) => conflict.columns(['team', 'channel', 'message', 'user']).doUpdateSet(changed))
      .execute();
  }
  return {
    give: save,
    comment: (key, words, now) => save({ ...key, ...words, verdict: 'unhelpful' }, now),
    async comments(team, limit) {
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
    async count(team) {
      const rows = await db
        .selectFrom('feedback')
        .select(({ fn }) => ['verdict', fn.countAll().as('total')])
        .where('team', '=', team)
        .groupBy('verdict')
        .execute();
      const total = (verdict: Verdict) => Number(rows.find((row) => row.verdict === verdict)?.total ?? 0);
      return { helpful: total('helpful'), unhelpful: total('unhelpful') };
    },
    async forget(team, user) {
      await db.deleteFrom('feedback').where('team', '=', team).where('user', '=', user).execute();
    },
  };
}

/** Forgets verdicts and comments after a year. */
export async function pruneFeedback(db: Database, now: Date): Promise<void> {
  await db
    .deleteFrom('feedback')
    .where('at', '<', new Date(now.getTime() - year).toISOString())
    .execute();
}

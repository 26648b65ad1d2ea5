import type { Database } from './tables.ts';

export type Verdict = 'helpful' | 'unhelpful';

/** One user's verdict on one message of the bot. */
export interface Feedback {
  team: string;
  channel: string;
  /** Slack's timestamp of the message. */
  message: string;
  user: string;
  verdict: Verdict;
}

export interface FeedbackStore {
  /** A second verdict of the same user on the same message replaces the first. */
  give(feedback: Feedback, now: Date): Promise<void>;
  count(): Promise<Record<Verdict, number>>;
}

export function feedbackStore(db: Database): FeedbackStore {
  return {
    async give(feedback, now) {
      const changed = { verdict: feedback.verdict, at: now.toISOString() };
      await db
        .insertInto('feedback')
        .values({ ...feedback, ...changed })
        .onConflict((conflict) =>
          conflict.columns(['team', 'channel', 'message', 'user']).doUpdateSet(changed),
        )
        .execute();
    },
    async count() {
      const rows = await db
        .selectFrom('feedback')
        .select(({ fn }) => ['verdict', fn.countAll().as('total')])
        .groupBy('verdict')
        .execute();
      const total = (verdict: Verdict) => Number(rows.find((row) => row.verdict === verdict)?.total ?? 0);
      return { helpful: total('helpful'), unhelpful: total('unhelpful') };
    },
  };
}

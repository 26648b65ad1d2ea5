import { createHash } from 'node:crypto';
import type { Database } from './tables.ts';

/** Questions that are too long for the value of a button, which carries their key instead. */
export interface LongQuestionStore {
  /** Keeps it, anew where it is asked again. */
  keep(team: string, text: string, now: Date): Promise<void>;
  /** Null where it was never asked in the workspace, or is forgotten since. */
  find(team: string, key: string): Promise<string | null>;
}

/** The same for the same text, so that a button can be made without the store. */
export const keyOfText = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 22);

const keptFor = 30 * 24 * 60 * 60 * 1000;

export function longQuestionStore(db: Database): LongQuestionStore {
  return {
    async keep(team, text, now) {
      const row = { text, at: now.toISOString() };
      await db
        .insertInto('long_questions')
        .values({ team, key: keyOfText(text), ...row })
        .onConflict((conflict) => conflict.columns(['team', 'key']).doUpdateSet(row))
        .execute();
    },
    async find(team, key) {
      const row = await db
        .selectFrom('long_questions')
        .select('text')
        .where('team', '=', team)
        .where('key', '=', key)
        .executeTakeFirst();
      return row?.text ?? null;
    },
  };
}

/** Forgets what nobody asked for a month. */
export async function pruneLongQuestions(db: Database, now: Date): Promise<void> {
  await db
    .deleteFrom('long_questions')
    .where('at', '<', new Date(now.getTime() - keptFor).toISOString())
    .execute();
}

import type { Turn } from '../answer/answer.ts';
import type { Database } from './tables.ts';

/** A conversation is over a day after its last answer. */
const keptFor = 24 * 60 * 60 * 1000;
const oldestKept = (now: Date) => new Date(now.getTime() - keptFor).toISOString();

export async function rememberTurn(db: Database, conversation: string, turn: Turn, now: Date): Promise<void> {
  const row = { turn: JSON.stringify(turn), at: now.toISOString() };
  await db
    .insertInto('turns')
    .values({ conversation, ...row })
    .onConflict((conflict) => conflict.column('conversation').doUpdateSet(row))
    .execute();
}

/** Null when the conversation has no answer, or none since a day. */
export async function recallTurn(db: Database, conversation: string, now: Date): Promise<Turn | null> {
  const row = await db
    .selectFrom('turns')
    .select('turn')
    .where('conversation', '=', conversation)
    .where('at', '>=', oldestKept(now))
    .executeTakeFirst();
  return row ? (JSON.parse(row.turn) as Turn) : null;
}

/** Forgets the conversations that are over. */
export async function pruneTurns(db: Database, now: Date): Promise<void> {
  await db.deleteFrom('turns').where('at', '<', oldestKept(now)).execute();
}

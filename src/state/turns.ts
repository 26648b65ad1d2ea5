import type { Turn } from '../answer/answer.ts';
import { kept, oldest } from './prune.ts';
import { putRow } from './rows.ts';
import type { Database } from './tables.ts';

export const rememberTurn = (db: Database, conversation: string, turn: Turn, now: Date): Promise<void> =>
  putRow(db, 'turns', { conversation }, { turn: JSON.stringify(turn), at: now.toISOString() });

/** Null when the conversation has no answer, or none since a day. */
export async function recallTurn(db: Database, conversation: string, now: Date): Promise<Turn | null> {
  const row = await db
    .selectFrom('turns')
    .select('turn')
    .where('conversation', '=', conversation)
    .where('at', '>=', oldest(now, kept.turns))
    .executeTakeFirst();
  return row ? (JSON.parse(row.turn) as Turn) : null;
}

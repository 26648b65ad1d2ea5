import type { Turn } from '../answer/answer.ts';
import { kept, oldest } from './prune.ts';
import { putRow } from './rows.ts';
import type { Database } from './tables.ts';

/** The last answer of each conversation, which is written `team:channel:thread`. */
export function turnStore(db: Database) {
  return {
    /** Keeps it, so that a follow-up can refer to it. */
    rememberTurn: (conversation: string, turn: Turn, now: Date): Promise<void> =>
      putRow(db, 'turns', { conversation }, { turn: JSON.stringify(turn), at: now.toISOString() }),
    /** Null when there is none or it is older than a day. */
    async recallTurn(conversation: string, now: Date): Promise<Turn | null> {
      const row = await db
        .selectFrom('turns')
        .select('turn')
        .where('conversation', '=', conversation)
        .where('at', '>=', oldest(now, kept.turns))
        .executeTakeFirst();
      return row ? (JSON.parse(row.turn) as Turn) : null;
    },
  };
}

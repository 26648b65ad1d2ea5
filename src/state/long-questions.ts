import { createHash } from 'node:crypto';
import { findRow, putRow } from './rows.ts';
import type { Database } from './tables.ts';

/** The same for the same text, so that a button can be made without the store. */
export const keyOfText = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 22);

export type LongQuestionStore = ReturnType<typeof longQuestionStore>;

/** Questions that are too long for the value of a button, which carries their key instead. */
export function longQuestionStore(db: Database) {
  return {
    /** Keeps it, anew where it is asked again. */
    keep: (team: string, text: string, now: Date): Promise<void> =>
      putRow(db, 'long_questions', { team, key: keyOfText(text) }, { text, at: now.toISOString() }),
    /** Null where it was never asked in the workspace, or is forgotten since. */
    async find(team: string, key: string): Promise<string | null> {
      return (await findRow(db, 'long_questions', { team, key }))?.text ?? null;
    },
  };
}

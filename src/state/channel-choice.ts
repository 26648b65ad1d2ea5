import { deleteRows, findRow, putRow } from './rows.ts';
import type { Database } from './tables.ts';

/** What channels chose: their language, or the id of their roadmap. */
export function channelChoice(db: Database, of: 'language' | 'pack') {
  const table = of === 'pack' ? 'channel_packs' : 'channels';
  return {
    /** Null where a channel chose none. */
    async find(team: string, channel: string): Promise<string | null> {
      const row: Record<string, string> | undefined = await findRow(db, table, { team, channel });
      return row?.[of] ?? null;
    },
    /** Null: the channel chooses none any more. */
    choose(team: string, channel: string, choice: string | null): Promise<void> {
      const key = { team, channel };
      return choice === null ? deleteRows(db, table, key) : putRow(db, table, key, { [of]: choice });
    },
  };
}

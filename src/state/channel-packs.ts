import type { Database } from './tables.ts';

export interface ChannelPackStore {
  /** The id of the roadmap that a channel chose; null where it chose none. */
  find(team: string, channel: string): Promise<string | null>;
  /** Null: the channel takes the main one again. */
  choose(team: string, channel: string, pack: string | null): Promise<void>;
}

export function channelPackStore(db: Database): ChannelPackStore {
  return {
    async find(team, channel) {
      const row = await db
        .selectFrom('channel_packs')
        .select('pack')
        .where('team', '=', team)
        .where('channel', '=', channel)
        .executeTakeFirst();
      return row?.pack ?? null;
    },
    async choose(team, channel, pack) {
      if (pack === null) {
        await db
          .deleteFrom('channel_packs')
          .where('team', '=', team)
          .where('channel', '=', channel)
          .execute();
        return;
      }
      await db
        .insertInto('channel_packs')
        .values({ team, channel, pack })
        .onConflict((conflict) => conflict.columns(['team', 'channel']).doUpdateSet({ pack }))
        .execute();
    },
  };
}

import type { Migration } from 'kysely';

/** Which roadmap a channel chose. */
export const channelPacks: Migration = {
  async up(db) {
    await db.schema
      .createTable('channel_packs')
      .addColumn('team', 'text', (column) => column.notNull())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('pack', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('channel_packs_key', ['team', 'channel'])
      .execute();
  },
};

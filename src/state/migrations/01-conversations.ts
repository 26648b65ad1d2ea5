import type { Migration } from 'kysely';

/** Handled event ids and the last answer of each conversation. */
export const conversations: Migration = {
  async up(db) {
    await db.schema
      .createTable('events')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('seen_at', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('events_by_age').on('events').column('seen_at').execute();
    await db.schema
      .createTable('turns')
      .addColumn('conversation', 'text', (column) => column.primaryKey())
      .addColumn('turn', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('turns_by_age').on('turns').column('at').execute();
  },
};

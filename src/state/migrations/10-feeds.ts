import type { Migration } from 'kysely';

/** The secret in the address of each workspace's calendar feed. */
export const feeds: Migration = {
  async up(db) {
    await db.schema
      .createTable('feeds')
      .addColumn('team', 'text', (column) => column.primaryKey())
      .addColumn('secret', 'text', (column) => column.notNull().unique())
      .execute();
  },
};

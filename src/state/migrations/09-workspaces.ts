import type { Migration } from 'kysely';

/** The organisation that each workspace belongs to, where the app was installed for all of it. */
export const workspaces: Migration = {
  async up(db) {
    await db.schema
      .createTable('workspaces')
      .addColumn('team', 'text', (column) => column.primaryKey())
      .addColumn('organisation', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createIndex('workspaces_by_organisation')
      .on('workspaces')
      .column('organisation')
      .execute();
  },
};

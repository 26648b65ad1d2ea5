import type { Migration } from 'kysely';

/** What maintainers reported: a log for each workspace, numbered from 1, to which rows are only ever added. */
export const updates: Migration = {
  async up(db) {
    await db.schema
      .createTable('updates')
      .addColumn('team', 'text', (column) => column.notNull())
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('updates_key', ['team', 'number'])
      .addUniqueConstraint('updates_by_id', ['team', 'id'])
      .execute();
  },
};

import type { Migration } from 'kysely';

/** One row a workspace or organisation, with its tokens, encrypted. */
export const installations: Migration = {
  async up(db) {
    await db.schema
      .createTable('installations')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('sealed', 'text', (column) => column.notNull())
      .execute();
  },
};

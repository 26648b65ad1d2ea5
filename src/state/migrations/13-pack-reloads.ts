import type { Migration } from 'kysely';

/** Each time that somebody asked for the roadmaps to be read again, whichever replica heard it. */
export const packReloads: Migration = {
  async up(db) {
    await db.schema
      .createTable('pack_reloads')
      .addColumn('number', 'integer', (column) => column.primaryKey())
      .addColumn('at', 'text', (column) => column.notNull())
      .execute();
  },
};

import type { Migration } from 'kysely';

/** Questions whose buttons carry a key instead of the text. */
export const longQuestions: Migration = {
  async up(db) {
    await db.schema
      .createTable('long_questions')
      .addColumn('team', 'text', (column) => column.notNull())
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('long_questions_key', ['team', 'key'])
      .execute();
  },
};

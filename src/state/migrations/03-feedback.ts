import type { Migration } from 'kysely';

/** Verdicts on answers, and the questions that had none. */
export const feedback: Migration = {
  async up(db) {
    await db.schema
      .createTable('feedback')
      .addColumn('team', 'text', (column) => column.notNull())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('message', 'text', (column) => column.notNull())
      .addColumn('user', 'text', (column) => column.notNull())
      .addColumn('verdict', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('feedback_key', ['team', 'channel', 'message', 'user'])
      .execute();
    await db.schema
      .createTable('questions')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('team', 'text', (column) => column.notNull())
      .addColumn('user', 'text')
      .addColumn('question', 'text')
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('consent', 'integer', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('questions_by_team').on('questions').columns(['team', 'at']).execute();
  },
};

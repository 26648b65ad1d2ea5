import type { Migration } from 'kysely';

/** What people and channels chose, which answer belongs to which message, and more about what had no answer. */
export const people: Migration = {
  async up(db) {
    await db.schema
      .createTable('people')
      .addColumn('team', 'text', (column) => column.notNull())
      .addColumn('user', 'text', (column) => column.notNull())
      .addColumn('language', 'text')
      .addColumn('spoke', 'text')
      .addColumn('keeps_questions', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('welcomed_at', 'text')
      .addPrimaryKeyConstraint('people_key', ['team', 'user'])
      .execute();
    await db.schema
      .createTable('channels')
      .addColumn('team', 'text', (column) => column.notNull())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('channels_key', ['team', 'channel'])
      .execute();
    await db.schema
      .createTable('replies')
      .addColumn('question', 'text', (column) => column.primaryKey())
      .addColumn('answer', 'text', (column) => column.notNull())
      .addColumn('ask', 'text', (column) => column.notNull())
      .addColumn('edited', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('replies_by_age').on('replies').column('at').execute();
    await db.schema.alterTable('questions').addColumn('nearest', 'integer').execute();
    await db.schema.createIndex('questions_by_age').on('questions').column('at').execute();
    await db.schema.alterTable('feedback').addColumn('question', 'text').execute();
    await db.schema.alterTable('feedback').addColumn('comment', 'text').execute();
    await db.schema.createIndex('feedback_by_age').on('feedback').column('at').execute();
  },
};

import type { Migration } from 'kysely';

/** Which roadmap a question without an answer was about; null for the main one. */
export const questionPacks: Migration = {
  async up(db) {
    await db.schema.alterTable('questions').addColumn('pack', 'text').execute();
  },
};

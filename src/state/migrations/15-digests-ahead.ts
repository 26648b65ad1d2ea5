import type { Migration } from 'kysely';

/** When each digest is to be looked at next, when it was changed last, and when each of its posts is to appear. */
export const digestsAhead: Migration = {
  async up(db) {
    await db.schema
      .alterTable('digests')
      .addColumn('next_due', 'text', (column) => column.notNull().defaultTo(''))
      .execute();
    await db.schema
      .alterTable('digests')
      .addColumn('changed_at', 'text', (column) => column.notNull().defaultTo(''))
      .execute();
    await db.schema.createIndex('digests_by_next_due').on('digests').column('next_due').execute();
    await db.schema.alterTable('deliveries').addColumn('post_at', 'text').execute();
    await db.schema.createIndex('deliveries_by_post_at').on('deliveries').column('post_at').execute();
  },
};

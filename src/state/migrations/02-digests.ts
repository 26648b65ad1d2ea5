import type { Migration } from 'kysely';

/** Digest settings, the ledger of their deliveries, and the workspaces that Slack asked to wait. */
export const digests: Migration = {
  async up(db) {
    await db.schema
      .createTable('digests')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('team', 'text', (column) => column.notNull())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('schedule', 'text', (column) => column.notNull())
      .addColumn('settings', 'text', (column) => column.notNull())
      .addColumn('state_name', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('owed_since', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('digests_by_channel').on('digests').columns(['team', 'channel']).execute();
    await db.schema
      .createTable('deliveries')
      .addColumn('team', 'text', (column) => column.notNull())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('digest', 'text', (column) => column.notNull())
      .addColumn('due', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('claim', 'text', (column) => column.notNull())
      .addColumn('changed_at', 'text', (column) => column.notNull())
      .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('retry_at', 'text')
      .addColumn('day', 'text')
      .addColumn('message', 'text')
      .addColumn('error', 'text')
      .addColumn('checked', 'integer', (column) => column.notNull().defaultTo(0))
      .addPrimaryKeyConstraint('deliveries_key', ['team', 'channel', 'digest', 'due'])
      .execute();
    await db.schema.createIndex('deliveries_by_digest').on('deliveries').columns(['digest', 'due']).execute();
    await db.schema
      .createIndex('deliveries_by_state')
      .on('deliveries')
      .columns(['state', 'changed_at'])
      .execute();
    await db.schema
      .createTable('holds')
      .addColumn('team', 'text', (column) => column.primaryKey())
      .addColumn('until', 'text', (column) => column.notNull())
      .execute();
  },
};

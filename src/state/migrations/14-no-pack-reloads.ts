import type { Migration } from 'kysely';

/** Replicas no longer follow each other's reloads. */
export const noPackReloads: Migration = {
  async up(db) {
    await db.schema.dropTable('pack_reloads').execute();
  },
};

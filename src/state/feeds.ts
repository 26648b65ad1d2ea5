import { randomBytes } from 'node:crypto';
import type { Database } from './tables.ts';

/** The secret part of each workspace's calendar address. */
export interface FeedStore {
  /** That of a workspace; made on first use, and the same for every replica. */
  secretOf(team: string): Promise<string>;
  /** Null for a secret that is none, or none any more. */
  teamOf(secret: string): Promise<string | null>;
  /** A new one: addresses with the old one stop working. */
  renew(team: string): Promise<string>;
}

/** 192 bits. */
const newSecret = (): string => randomBytes(24).toString('base64url');

export function feedStore(db: Database): FeedStore {
  const find = (team: string) =>
    db.selectFrom('feeds').select('secret').where('team', '=', team).executeTakeFirst();
  return {
    async secretOf(team) {
      const known = await find(team);
      if (known) return known.secret;
      await db
        .insertInto('feeds')
        .values({ team, secret: newSecret() })
        .onConflict((conflict) => conflict.column('team').doNothing())
        .execute();
      return ((await find(team)) as { secret: string }).secret;
    },
    async teamOf(secret) {
      const row = await db.selectFrom('feeds').select('team').where('secret', '=', secret).executeTakeFirst();
      return row?.team ?? null;
    },
    async renew(team) {
      const secret = newSecret();
      await db
        .insertInto('feeds')
        .values({ team, secret })
        .onConflict((conflict) => conflict.column('team').doUpdateSet({ secret }))
        .execute();
      return secret;
    },
  };
}

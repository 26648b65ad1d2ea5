import { randomBytes } from 'node:crypto';
import { findRow, putRow } from './rows.ts';
import type { Database } from './tables.ts';

/** 192 bits. */
const newSecret = (): string => randomBytes(24).toString('base64url');

/** The secret part of each workspace's calendar address. */
export function feedStore(db: Database) {
  return {
    /** That of a workspace; made on first use, and the same for every replica. */
    async secretOf(team: string): Promise<string> {
      const { secret } = await db
        .insertInto('feeds')
        .values({ team, secret: newSecret() })
        .onConflict((conflict) => conflict.column('team').doUpdateSet({ team }))
        .returning('secret')
        .executeTakeFirstOrThrow();
      return secret;
    },
    /** Null for a secret that is none, or none any more. */
    async teamOf(secret: string): Promise<string | null> {
      return (await findRow(db, 'feeds', { secret }))?.team ?? null;
    },
    /** A new one: addresses with the old one stop working. */
    async renew(team: string): Promise<string> {
      const secret = newSecret();
      await putRow(db, 'feeds', { team }, { secret });
      return secret;
    },
  };
}

import { sql } from 'kysely';
import { DigestSettings, type DigestState } from './digest-settings.ts';
import type { Database, Tables } from './tables.ts';

/** A digest's settings, and the instant before which no due time is owed. */
export interface StoredDigest {
  settings: DigestSettings;
  owedSince: Date;
}

export interface DigestStore {
  /**
   * Creates the digest, or replaces the one with this id. A new hour, or being switched on again, cancels what
   * was due before `now`; other changes do not.
   */
  save(settings: DigestSettings, now: Date): Promise<void>;
  find(id: string): Promise<StoredDigest | null>;
  /** Oldest first. */
  inChannel(team: string, channel: string): Promise<StoredDigest[]>;
  inTeam(team: string): Promise<StoredDigest[]>;
  /** Those that may be due now or after a pause, of all workspaces. */
  awake(): Promise<StoredDigest[]>;
  /** Ends an awake digest; true for the first caller only, on any replica. */
  stop(id: string, state: DigestState): Promise<boolean>;
  remove(id: string): Promise<void>;
}

const awakeStates = ['on', 'paused'];

export function digestStore(db: Database): DigestStore {
  const all = () => db.selectFrom('digests').selectAll().orderBy('owed_since').orderBy('id');
  return {
    async save(given, now) {
      const { state, ...settings } = DigestSettings.parse(given);
      const { id, team, channel, weekday, time, zone } = settings;
      const row = {
        team,
        channel,
        schedule: `${weekday} ${time} ${zone}`,
        settings: JSON.stringify(settings),
        state_name: state.name,
        state: JSON.stringify(state),
      };
      const owed_since = now.toISOString();
      await db
        .insertInto('digests')
        .values({ id, ...row, owed_since })
        .onConflict((conflict) =>
          conflict.column('id').doUpdateSet({
            ...row,
            owed_since: sql<string>`case
              when digests.schedule = ${row.schedule} and digests.state_name = ${row.state_name}
              then digests.owed_since else ${owed_since} end`,
          }),
        )
        .execute();
    },
    async find(id) {
      const row = await all().where('id', '=', id).executeTakeFirst();
      return row ? read(row) : null;
    },
    async inChannel(team, channel) {
      return (await all().where('team', '=', team).where('channel', '=', channel).execute()).map(read);
    },
    async inTeam(team) {
      return (await all().where('team', '=', team).execute()).map(read);
    },
    async awake() {
      return (await all().where('state_name', 'in', awakeStates).execute()).map(read);
    },
    async stop(id, state) {
      const stopped = await db
        .updateTable('digests')
        .set({ state_name: state.name, state: JSON.stringify(state) })
        .where('id', '=', id)
        .where('state_name', 'in', awakeStates)
        .returning('id')
        .executeTakeFirst();
      return stopped !== undefined;
    },
    async remove(id) {
      await db.deleteFrom('digests').where('id', '=', id).execute();
    },
  };
}

function read(row: Tables['digests']): StoredDigest {
  return {
    settings: DigestSettings.parse({ ...JSON.parse(row.settings), state: JSON.parse(row.state) }),
    owedSince: new Date(row.owed_since),
  };
}

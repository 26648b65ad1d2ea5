import { sql } from 'kysely';
import type { Language } from '../understanding/language.ts';
import { deleteRows, findRow, putRow } from './rows.ts';
import type { Database } from './tables.ts';

/** What the app knows of a person, all of it chosen or said by them. */
export interface Person {
  /** Null where they leave it to each message. */
  language: Language | null;
  /** Of the last message of theirs whose words told one. */
  spoke: Language | null;
}

export function peopleStore(db: Database) {
  const store = {
    /** Somebody of whom nothing is known yet has chosen nothing. */
    async find(team: string, user: string): Promise<Person> {
      const { language = null, spoke = null } = (await findRow(db, 'people', { team, user })) ?? {};
      return { language, spoke } as Person;
    },
    change: (team: string, user: string, values: Partial<Person>): Promise<void> =>
      putRow(db, 'people', { team, user }, values),
    /** The language of a message of theirs; costs a write only where it is another one than before. */
    async noteSpoken(team: string, user: string, spoke: Language): Promise<void> {
      if ((await store.find(team, user)).spoke !== spoke) await store.change(team, user, { spoke });
    },
    /** What the person chose, or else last used, or else their channel chose. */
    async usualLanguage(team: string, user: string, channel: string): Promise<Language | null> {
      // Most questions wait for it: one statement, written out, for Kysely takes longer to build two than SQLite to run them.
      const { rows } = await sql<{ usual: Language | null }>`select coalesce(
        (select coalesce(language, spoke) from people where team = ${team} and "user" = ${user}),
        (select language from channels where team = ${team} and channel = ${channel})) as usual`.execute(db);
      return rows[0]?.usual ?? null;
    },
  };
  return store;
}

/** What channels chose, in the column of a table. */
export const channelChoice = <Choice extends string>(
  db: Database,
  [table, column]: ['channels', 'language'] | ['channel_packs', 'pack'],
) => ({
  /** Null where a channel chose none. */
  async find(team: string, channel: string): Promise<Choice | null> {
    const row = (await findRow(db, table, { team, channel })) as Record<string, Choice> | undefined;
    return row?.[column] ?? null;
  },
  /** Null: the channel chooses none any more. */
  choose(team: string, channel: string, choice: Choice | null): Promise<void> {
    const key = { team, channel };
    return choice === null ? deleteRows(db, table, key) : putRow(db, table, key, { [column]: choice });
  },
});

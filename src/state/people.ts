import type { Language } from '../understanding/language.ts';
import { lately } from './lately.ts';
import type { Database } from './tables.ts';

/** What the app knows of a person, all of it chosen or said by them. */
export interface Person {
  /** Null where they leave it to each message. */
  language: Language | null;
  /** Of the last message of theirs whose words told one. */
  spoke: Language | null;
  /** They agreed, until they say otherwise, that their questions without an answer are kept in words. */
  keepsQuestions: boolean;
}

export interface PeopleStore {
  /** Somebody of whom nothing is known yet has chosen nothing. */
  find(team: string, user: string): Promise<Person>;
  /** Changes what is given, and nothing else. */
  change(team: string, user: string, changes: Partial<Person>): Promise<void>;
  /** True for the first caller only, on any replica, ever. */
  welcome(team: string, user: string, now: Date): Promise<boolean>;
  channelLanguage(team: string, channel: string): Promise<Language | null>;
  /** The language of a message of theirs; costs a write only where it is another one than before. */
  noteSpoken(team: string, user: string, language: Language): Promise<void>;
  /** What the person chose, or else last used, or else their channel chose. What another replica changed shows within a second. */
  usualLanguage(team: string, user: string, channel: string): Promise<Language | null>;
  /** Null: the channel leaves it to each message again. */
  chooseForChannel(team: string, channel: string, language: Language | null): Promise<void>;
}

export function peopleStore(db: Database): PeopleStore {
  const ofPerson = lately((team, user) => store.find(team, user));
  const ofChannel = lately((team, channel) => store.channelLanguage(team, channel));
  const store: PeopleStore = {
    async find(team, user) {
      const row = await db
        .selectFrom('people')
        .selectAll()
        .where('team', '=', team)
        .where('user', '=', user)
        .executeTakeFirst();
      return {
        language: (row?.language ?? null) as Language | null,
        spoke: (row?.spoke ?? null) as Language | null,
        keepsQuestions: row?.keeps_questions === 1,
      };
    },
    async change(team, user, { keepsQuestions, ...rest }) {
      const values = {
        ...rest,
        ...(keepsQuestions !== undefined && { keeps_questions: keepsQuestions ? 1 : 0 }),
      };
      if (Object.keys(values).length === 0) return;
      await db
        .insertInto('people')
        .values({ team, user, ...values })
        .onConflict((conflict) => conflict.columns(['team', 'user']).doUpdateSet(values))
        .execute();
      ofPerson.forget(team, user);
    },
    async welcome(team, user, now) {
      const welcomed_at = now.toISOString();
      const row = await db
        .insertInto('people')
        .values({ team, user, welcomed_at })
        .onConflict((conflict) =>
          conflict
            .columns(['team', 'user'])
            .doUpdateSet({ welcomed_at })
            .where('people.welcomed_at', 'is', null),
        )
        .returning('user')
        .executeTakeFirst();
      return row !== undefined;
    },
    async channelLanguage(team, channel) {
      const row = await db
        .selectFrom('channels')
        .select('language')
        .where('team', '=', team)
        .where('channel', '=', channel)
        .executeTakeFirst();
      return (row?.language ?? null) as Language | null;
    },
    async usualLanguage(team, user, channel) {
      const { language, spoke } = await ofPerson.read(team, user);
      return language ?? spoke ?? ofChannel.read(team, channel);
    },
    async noteSpoken(team, user, spoke) {
      if ((await ofPerson.read(team, user)).spoke !== spoke) await store.change(team, user, { spoke });
    },
    async chooseForChannel(team, channel, language) {
      if (language === null) {
        await db.deleteFrom('channels').where('team', '=', team).where('channel', '=', channel).execute();
        return ofChannel.forget(team, channel);
      }
      await db
        .insertInto('channels')
        .values({ team, channel, language })
        .onConflict((conflict) => conflict.columns(['team', 'channel']).doUpdateSet({ language }))
        .execute();
      ofChannel.forget(team, channel);
    },
  };
  return store;
}

import type { Language } from '../understanding/language.ts';
import { lately } from './lately.ts';
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
  const channels = channelChoice(db, 'language');
  const ofPerson = lately((team, user) => store.find(team, user));
  const ofChannel = lately(channels.find);
  const store = {
    /** Somebody of whom nothing is known yet has chosen nothing. */
    async find(team: string, user: string): Promise<Person> {
      const { language = null, spoke = null } = (await findRow(db, 'people', { team, user })) ?? {};
      return { language, spoke } as Person;
    },
    async change(team: string, user: string, values: Partial<Person>): Promise<void> {
      if (Object.keys(values).length === 0) return;
      await putRow(db, 'people', { team, user }, values);
      ofPerson.forget(team, user);
    },
    channelLanguage: channels.find as (team: string, channel: string) => Promise<Language | null>,
    /** The language of a message of theirs; costs a write only where it is another one than before. */
    async noteSpoken(team: string, user: string, spoke: Language): Promise<void> {
      if ((await ofPerson.read(team, user)).spoke !== spoke) await store.change(team, user, { spoke });
    },
    /** What the person chose, or else last used, or else their channel chose. What another replica changed shows within a second. */
    async usualLanguage(team: string, user: string, channel: string): Promise<Language | null> {
      const { language, spoke } = await ofPerson.read(team, user);
      return language ?? spoke ?? (ofChannel.read(team, channel) as Promise<Language | null>);
    },
    /** Null: the channel leaves it to each message again. */
    async chooseForChannel(team: string, channel: string, language: Language | null): Promise<void> {
      await channels.choose(team, channel, language);
      ofChannel.forget(team, channel);
    },
  };
  return store;
}

/** What channels chose: their language, or the id of their roadmap. */
export function channelChoice(db: Database, of: 'language' | 'pack') {
  const table = of === 'pack' ? 'channel_packs' : 'channels';
  return {
    /** Null where a channel chose none. */
    async find(team: string, channel: string): Promise<string | null> {
      const row: Record<string, string> | undefined = await findRow(db, table, { team, channel });
      return row?.[of] ?? null;
    },
    /** Null: the channel chooses none any more. */
    choose(team: string, channel: string, choice: string | null): Promise<void> {
      const key = { team, channel };
      return choice === null ? deleteRows(db, table, key) : putRow(db, table, key, { [of]: choice });
    },
  };
}

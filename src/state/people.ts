import type { Language } from '../understanding/language.ts';
import { channelChoice } from './channel-choice.ts';
import { lately } from './lately.ts';
import { findRow, putRow } from './rows.ts';
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
  const ofChannel = lately((team, channel) => store.channelLanguage(team, channel));
  const store = {
    /** Somebody of whom nothing is known yet has chosen nothing. */
    async find(team: string, user: string): Promise<Person> {
      const row = await findRow(db, 'people', { team, user });
      return {
        language: (row?.language ?? null) as Language | null,
        spoke: (row?.spoke ?? null) as Language | null,
      };
    },
    async change(team: string, user: string, values: Partial<Person>): Promise<void> {
      if (Object.keys(values).length === 0) return;
      await putRow(db, 'people', { team, user }, values);
      ofPerson.forget(team, user);
    },
    channelLanguage: (team: string, channel: string): Promise<Language | null> =>
      channels.find(team, channel) as Promise<Language | null>,
    /** The language of a message of theirs; costs a write only where it is another one than before. */
    async noteSpoken(team: string, user: string, spoke: Language): Promise<void> {
      if ((await ofPerson.read(team, user)).spoke !== spoke) await store.change(team, user, { spoke });
    },
    /** What the person chose, or else last used, or else their channel chose. What another replica changed shows within a second. */
    async usualLanguage(team: string, user: string, channel: string): Promise<Language | null> {
      const { language, spoke } = await ofPerson.read(team, user);
      return language ?? spoke ?? ofChannel.read(team, channel);
    },
    /** Null: the channel leaves it to each message again. */
    async chooseForChannel(team: string, channel: string, language: Language | null): Promise<void> {
      await channels.choose(team, channel, language);
      ofChannel.forget(team, channel);
    },
  };
  return store;
}

import { randomUUID } from 'node:crypto';
import type { Language } from '../understanding/language.ts';
import { putRow } from './rows.ts';
import type { Database, Tables } from './tables.ts';

/** A question that the roadmap does not answer. */
interface UnansweredQuestion {
  team: string;
  user: string;
  question: string;
  language: Language;
  nearest: number | null;
  /** Id of the roadmap that it was about; null for the main one. */
  pack: string | null;
}

/** As often as it was asked in the same words or, where they are not kept, with the same nearest action. */
export interface AskedQuestion extends Pick<UnansweredQuestion, 'nearest' | 'pack'> {
  /** Null where its words are not kept. */
  question: string | null;
  times: number;
  last: Date;
}

/** Midnight: with the hour one could find out who asked. */
const onlyDay = (now: Date): string => `${now.toISOString().slice(0, 10)}T00:00:00.000Z`;

export function questionStore(db: Database) {
  const insert = (values: Omit<Tables['questions'], 'id'>) =>
    putRow(db, 'questions', { id: randomUUID() }, values);
  return {
    /** Counts it: neither its words nor who asked, and only the day, are kept. */
    count({ team, language, nearest, pack }: Omit<UnansweredQuestion, 'user' | 'question'>, now: Date) {
      const nobody = { user: null, question: null, consent: 0 };
      return insert({ team, language, nearest, pack, ...nobody, at: onlyDay(now) });
    },
    /** Keeps it whole, because its asker agreed that it is read; not beside the row that it was counted by today. */
    async keep(question: UnansweredQuestion, now: Date): Promise<void> {
      const { team, language, nearest, pack } = question;
      // Rows without words that agree in this are all alike: any of them may go for the one with words.
      const counted = db
        .selectFrom('questions')
        .select('id')
        .where((row) => row.and({ team, language, nearest, pack, consent: 0, at: onlyDay(now) }))
        .limit(1);
      await db.deleteFrom('questions').where('id', 'in', counted).execute();
      await insert({ ...question, consent: 1, at: now.toISOString() });
    },
    /** All of a workspace, readable or not, the last asked first. */
    async asked(team: string): Promise<AskedQuestion[]> {
      const rows = await db
        .selectFrom('questions')
        .select(['question', 'nearest', 'pack'])
        .select(({ fn }) => [fn.countAll<number>().as('times'), fn.max('at').as('last')])
        .where('team', '=', team)
        .groupBy(['question', 'nearest', 'pack'])
        .orderBy('last', 'desc')
        .execute();
      return rows.map((row) => ({ ...row, last: new Date(row.last) }));
    },
    /** Takes the words and the name out of all that a person let be kept. */
    async forget(team: string, user: string): Promise<void> {
      await db
        .updateTable('questions')
        .set({ user: null, question: null, consent: 0 })
        .where((row) => row.and({ team, user }))
        .execute();
    },
  };
}

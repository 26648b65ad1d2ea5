import { randomUUID } from 'node:crypto';
import type { NotNull } from 'kysely';
import type { Language } from '../understanding/language.ts';
import { putRow } from './rows.ts';
import type { Database, Tables } from './tables.ts';

/** A question that the roadmap does not answer. */
export interface UnansweredQuestion {
  team: string;
  user: string;
  question: string;
  language: Language;
  nearest: number | null;
  /** Id of the roadmap that it was about; null for the main one. */
  pack: string | null;
}

export interface QuestionTotal extends Pick<UnansweredQuestion, 'nearest' | 'pack'> {
  total: number;
  readable: number;
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
    /**
     * Keeps it whole, because its asker agreed that those who look after the bot may read it. One that was counted
     * today is not counted twice.
     */
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
    /** Those that may be read, newest first. */
    async readable(team: string, limit: number): Promise<(UnansweredQuestion & { at: Date })[]> {
      const rows = await db
        .selectFrom('questions')
        .select(['team', 'user', 'question', 'language', 'nearest', 'pack', 'at'])
        .where((row) => row.and({ team, consent: 1 }))
        .$narrowType<{ user: NotNull; question: NotNull; language: Language }>()
        .orderBy('at', 'desc')
        .limit(limit)
        .execute();
      return rows.map((row) => ({ ...row, at: new Date(row.at) }));
    },
    /** How many there were, readable or not, for each nearest action of each roadmap; most first. */
    async totals(team: string): Promise<QuestionTotal[]> {
      const rows = await db
        .selectFrom('questions')
        .select(['nearest', 'pack'])
        .select(({ fn }) => [fn.countAll<number>().as('total'), fn.sum<number>('consent').as('readable')])
        .where('team', '=', team)
        .groupBy(['nearest', 'pack'])
        .execute();
      return rows.sort((one, other) => other.total - one.total || (one.nearest ?? 0) - (other.nearest ?? 0));
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

import { randomUUID } from 'node:crypto';
import type { Language } from '../understanding/language.ts';
import type { Database } from './tables.ts';

/** A question that the roadmap does not answer. */
export interface UnansweredQuestion {
  team: string;
  user: string;
  question: string;
  language: Language;
  /** The action nearest to it, where there is one. */
  nearest: number | null;
  /** Id of the roadmap that it was about; null for the main one. */
  pack: string | null;
}

export interface QuestionTotal extends Pick<UnansweredQuestion, 'nearest' | 'pack'> {
  total: number;
  readable: number;
}

export interface QuestionStore {
  /** Counts it: neither its words nor who asked, and only the day, are kept. */
  count(question: Omit<UnansweredQuestion, 'user' | 'question'>, now: Date): Promise<void>;
  /** Keeps it whole, because its asker agreed that those who look after the bot may read it. */
  keep(question: UnansweredQuestion, now: Date): Promise<void>;
  /** The same for one that was counted today: it is not counted twice. */
  keepCounted(question: UnansweredQuestion, now: Date): Promise<void>;
  /** Those that may be read, newest first. */
  readable(team: string, limit: number): Promise<(UnansweredQuestion & { at: Date })[]>;
  /** How many there were, readable or not, for each nearest action of each roadmap; most first. */
  totals(team: string): Promise<QuestionTotal[]>;
  /** Takes the words and the name out of all that a person let be kept. */
  forget(team: string, user: string): Promise<void>;
}

const year = 365 * 24 * 60 * 60 * 1000;

/** Midnight: with the hour one could find out who asked. */
const onlyDay = (now: Date): string => `${now.toISOString().slice(0, 10)}T00:00:00.000Z`;

export function questionStore(db: Database): QuestionStore {
  const insert = (values: {
    team: string;
    language: string;
    nearest: number | null;
    pack: string | null;
    user: string | null;
    question: string | null;
    consent: number;
    at: string;
  }) =>
    db
      .insertInto('questions')
      .values({ id: randomUUID(), ...values })
      .execute();
  async function keep({ team, user, question, language, nearest, pack }: UnansweredQuestion, now: Date) {
    await insert({ team, user, question, language, nearest, pack, consent: 1, at: now.toISOString() });
  }
  return {
    async count({ team, language, nearest, pack }, now) {
      const nobody = { user: null, question: null, consent: 0 };
      await insert({ team, language, nearest, pack, ...nobody, at: onlyDay(now) });
    },
    keep,
    async keepCounted(question, now) {
      const { team, language, nearest, pack } = question;
      // Rows without words that agree in this are all alike: any of them may become the one with words.
      const counted = db
        .selectFrom('questions')
        .select('id')
        .where('team', '=', team)
        .where('consent', '=', 0)
        .where('at', '=', onlyDay(now))
        .where('language', '=', language)
        .where('nearest', nearest === null ? 'is' : '=', nearest)
        .where('pack', pack === null ? 'is' : '=', pack)
        .limit(1);
      const row = await db
        .updateTable('questions')
        .set({ user: question.user, question: question.question, consent: 1, at: now.toISOString() })
        .where('id', 'in', counted)
        .where('consent', '=', 0)
        .returning('id')
        .executeTakeFirst();
      if (!row) await keep(question, now);
    },
    async readable(team, limit) {
      const rows = await db
        .selectFrom('questions')
        .selectAll()
        .where('team', '=', team)
        .where('consent', '=', 1)
        .orderBy('at', 'desc')
        .limit(limit)
        .execute();
      return rows.map(({ user, question, language, nearest, pack, at }) => ({
        team,
        user: user ?? '',
        question: question ?? '',
        language: language as Language,
        nearest,
        pack,
        at: new Date(at),
      }));
    },
    async totals(team) {
      const rows = await db
        .selectFrom('questions')
        .select(({ fn }) => ['nearest', 'pack', fn.countAll().as('total'), fn.sum('consent').as('readable')])
        .where('team', '=', team)
        .groupBy(['nearest', 'pack'])
        .execute();
      return rows
        .map(({ nearest, pack, total, readable }) => ({
          nearest,
          pack,
          total: Number(total),
          readable: Number(readable),
        }))
        .toSorted((one, other) => other.total - one.total || (one.nearest ?? 0) - (other.nearest ?? 0));
    },
    async forget(team, user) {
      await db
        .updateTable('questions')
        .set({ user: null, question: null, consent: 0 })
        .where('team', '=', team)
        .where('user', '=', user)
        .execute();
    },
  };
}

/** Nothing of what people asked is kept for longer than a year. */
export async function pruneQuestions(db: Database, now: Date): Promise<void> {
  const oldest = new Date(now.getTime() - year).toISOString();
  await db.deleteFrom('questions').where('at', '<', oldest).execute();
}

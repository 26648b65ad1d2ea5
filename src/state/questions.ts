import { randomUUID } from 'node:crypto';
import type { Language } from '../understanding/language.ts';
import type { Database } from './tables.ts';

/** A question that the roadmap does not answer. */
export interface UnansweredQuestion {
  team: string;
  user: string;
  question: string;
  language: Language;
  /** The asker agreed that the people who look after the bot may read it. */
  consent: boolean;
}

export interface QuestionStore {
  /** Without consent only team, language and day are kept: neither the text nor who asked. Returns an id. */
  record(question: UnansweredQuestion, now: Date): Promise<string>;
  /** Those that may be read, newest first. */
  readable(team: string, limit: number): Promise<(UnansweredQuestion & { id: string; at: Date })[]>;
  /** How many there were, readable or not. */
  count(team: string): Promise<number>;
  /** Takes the consent back and forgets the text; only the asker can. False when there is no such question. */
  withdraw(id: string, user: string): Promise<boolean>;
}

export function questionStore(db: Database): QuestionStore {
  return {
    async record({ team, user, question, language, consent }, now) {
      const id = randomUUID();
      const told = consent ? { user, question, consent: 1 } : { user: null, question: null, consent: 0 };
      await db
        .insertInto('questions')
        .values({ id, team, language, ...told, at: now.toISOString() })
        .execute();
      return id;
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
      return rows.map(({ id, user, question, language, at }) => ({
        id,
        team,
        user: user ?? '',
        question: question ?? '',
        language: language as Language,
        consent: true,
        at: new Date(at),
      }));
    },
    async count(team) {
      const { total } = await db
        .selectFrom('questions')
        .select(({ fn }) => fn.countAll().as('total'))
        .where('team', '=', team)
        .executeTakeFirstOrThrow();
      return Number(total);
    },
    async withdraw(id, user) {
      const row = await db
        .updateTable('questions')
        .set({ user: null, question: null, consent: 0 })
        .where('id', '=', id)
        .where('user', '=', user)
        .returning('id')
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}

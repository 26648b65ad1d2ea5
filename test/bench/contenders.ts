import { create, insertMultiple, search } from '@orama/orama';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { find } from '../../src/lookup/find.ts';
import { indexOf } from '../../src/lookup/roadmap-index.ts';
import type { Roadmap } from '../../src/roadmap/roadmap.ts';
import type { Query } from '../../src/understanding/query.ts';
import { understand } from '../../src/understanding/understand.ts';

/** A way to find the action that a question is about. */
export interface Contender {
  name: string;
  /** The number of the best action; undefined where it finds none. */
  find: (question: string) => number | undefined;
}

/** The same texts for everyone: title, deadlines and body in French and English, and our paraphrases. */
interface Document {
  id: string;
  title: string;
  english: string;
  deadlines: string;
  body: string;
  lexicon: string;
}
const fields = ['title', 'english', 'deadlines', 'body', 'lexicon'] as const;

function documentsOf({ actions, english, lexicon }: Roadmap): Document[] {
  return actions.map((action) => ({
    id: String(action.number),
    title: action.title,
    english: english.actions[action.number] ?? '',
    deadlines: action.deadlines
      .map(({ id, label }) => `${label}. ${english.deadlines[id]?.label ?? ''}`)
      .join('. '),
    body: action.body.map(({ text }) => text).join(' '),
    lexicon: Object.values(lexicon.actions[action.number] ?? {})
      .flat()
      .join('. '),
  }));
}

export const OURS = 'answerQuestion (whole answer)';
const OUR_LOOKUP = 'our lookup, ranking included';
const today = '2019-04-25';

/** Each with its defaults, on the same documents. */
export function contenders(roadmap: Roadmap): Contender[] {
  const documents = documentsOf(roadmap);
  const index = indexOf(roadmap);
  const queries = new Map<string, Query>();
  const fuse = new Fuse(documents, { keys: [...fields] });
  const fuseTokens = new Fuse(documents, { keys: [...fields], useTokenSearch: true });
  const miniSearch = new MiniSearch<Document>({ fields: [...fields] });
  miniSearch.addAll(documents);
  const orama = create({
    schema: { title: 'string', english: 'string', deadlines: 'string', body: 'string', lexicon: 'string' },
  });
  insertMultiple(orama, documents);
  const numberOf = (id: string | undefined): number | undefined =>
    id === undefined ? undefined : Number(id);
  return [
    { name: OURS, find: (question) => answerQuestion(question, { roadmap, today }).actions[0] },
    {
      name: OUR_LOOKUP,
      find: (question) => {
        // Understanding comes before the lookup: it is measured with the whole answer.
        let query = queries.get(question);
        if (!query) {
          query = understand(question, { roadmap, today });
          queries.set(question, query);
        }
        return find(index, query).actions[0]?.number;
      },
    },
    {
      name: 'Fuse.js, default options',
      find: (question) => numberOf(fuse.search(question, { limit: 10 })[0]?.item.id),
    },
    {
      name: 'Fuse.js, token search',
      find: (question) => numberOf(fuseTokens.search(question, { limit: 10 })[0]?.item.id),
    },
    { name: 'MiniSearch', find: (question) => numberOf(miniSearch.search(question)[0]?.id) },
    {
      name: 'Orama',
      find: (question) => {
        const found = search(orama, { term: question, limit: 10 });
        if (found instanceof Promise) throw new Error('Orama answers later: measure it with async functions');
        return numberOf(found.hits[0]?.id);
      },
    },
  ];
}

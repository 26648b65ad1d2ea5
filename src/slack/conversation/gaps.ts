import { writeCsv } from '../../export/list-csv.ts';
import { headingOf } from '../../phrases/fact-names.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import type { AskedQuestion } from '../../state/questions.ts';
import type { Language } from '../../understanding/language.ts';
import { questionKey } from '../../understanding/same-question.ts';
import type { Frame } from '../blocks/frame.ts';
import { type Gaps, timesOf } from '../blocks/gaps.ts';
import type { Attachment } from '../files/hand-out.ts';
import { shown } from '../transport/limits.ts';
import { type Asker, whyNotMaintain } from './access.ts';
import type { SlackDependencies } from './dependencies.ts';

/** What had no answer, of all roadmaps or of the one that is asked of; a sentence where the asker may not read it there. */
export async function findGaps(
  { ask, open }: Pick<Frame, 'ask' | 'open'>,
  language: Language,
  asker: Asker,
  deps: SlackDependencies,
): Promise<string | Gaps> {
  const whyNot = await whyNotMaintain(asker, language, deps);
  if (whyNot) return whyNot;
  if (open) return phrasesIn(language).people.gaps.elsewhere;
  const { packs, state } = deps;
  const { team } = asker;
  const asked = await state.questions.asked(team);
  const verdicts = await state.feedback.count(team);
  const comments = await state.feedback.comments(team, shown.gaps.comments);
  const list = joined(asked.filter(({ pack }) => ask.pack === undefined || pack === ask.pack));
  return { list, verdicts, comments, ask, language, packs };
}

/** Questions that ask the same thing of the same roadmap in other words as one, worded as they were last. */
function joined(newestFirst: AskedQuestion[]): AskedQuestion[] {
  const groups = Map.groupBy(newestFirst, ({ question, nearest, pack }) =>
    JSON.stringify([pack, question === null ? nearest : questionKey(question)]),
  );
  const all = [...groups.values()].flatMap(([newest, ...others]) =>
    newest ? { ...newest, times: timesOf([newest, ...others]) } : [],
  );
  return all.toSorted((one, other) => other.times - one.times);
}

/** The same as a table, whole. */
export function gapsFile({ list, ask, language, packs }: Gaps): Attachment {
  const rows = list.map(({ question, times, last, nearest, pack }) => {
    const roadmap = packs.find(pack ?? undefined);
    return {
      question: question ?? '',
      times,
      last: question === null ? '' : last.toISOString().slice(0, 10),
      nearest: nearest === null || !roadmap ? '' : headingOf(nearest, language, roadmap),
      roadmap: roadmap?.title ?? pack ?? '',
    };
  });
  const { people, export: words } = phrasesIn(language);
  const content = writeCsv(rows, words.gapColumns, language);
  return { language, name: `${words.gapsFile}-${ask.today}.csv`, title: people.gaps.title, content };
}

import type { types } from '@slack/bolt';
import type { Answer } from '../../answer/answer.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { findAction } from '../../roadmap/roadmap.ts';
import type { Action } from '../../roadmap/schema.ts';
import { limits, shown } from '../transport/limits.ts';
import { type Block, mrkdwn, outside, section, sections } from './elements.ts';
import { actionName, titleLines, whenLine } from './facts.ts';
import type { Frame } from './frame.ts';

/** One thing that actions are compared by: what it is called, and what each says of it. */
interface Row {
  label: string;
  values: string[];
}

/** Several actions side by side, each thing once: what differs first, what is the same for all of them below. */
export function comparedActions(answer: Answer, { roadmap }: Frame): Block[] {
  const { language } = answer;
  const { slack, answer: phrases, role, table } = phrasesIn(language);
  const actions = answer.actions
    .slice(0, shown.compared)
    .flatMap((number) => findAction(roadmap, number) ?? []);
  const ownersOf = ({ owners }: Action): string =>
    owners.map(({ name, role: as }) => `${outside(name, shown.name)} (${role[as]})`).join(', ') ||
    phrases.noOwner;
  const datesOf = ({ deadlines }: Action): string =>
    deadlines
      .slice(0, shown.deadlines)
      .map((each) => whenLine(each, answer, roadmap))
      .join('\n') || '–';
  const rows: Row[] = [
    { label: slack.action.owners, values: actions.map(ownersOf) },
    { label: slack.action.deadlines, values: actions.map(datesOf) },
  ];
  const same = rows.filter(({ values }) => new Set(values).size === 1);
  const names = actions.map(
    ({ number }) => `*${outside(actionName(number, language, roadmap), shown.name)}*`,
  );
  return [
    ...rows.filter((row) => !same.includes(row)).flatMap((row) => sideBySide(row, names)),
    ...sections(same.map(({ label, values }) => `*${label}* (${table.same}): ${values[0]}`)),
    ...actions.flatMap((action, at) =>
      section(`${names[at]}\n${titleLines(action, language, roadmap).join('\n')}`),
    ),
  ];
}

/** Two actions beside each other, as far as the screen is wide enough; more of them one below the other. */
function sideBySide({ label, values }: Row, names: readonly string[]): Block[] {
  const cells = values.map((value, at) => `${names[at]}\n${value}`);
  if (cells.length > 2 || cells.some(({ length }) => length > limits.fields.text))
    return sections([`*${label}*`, ...cells]);
  const fields = cells.map((cell) => mrkdwn(cell));
  return [{ type: 'section', text: mrkdwn(`*${label}*`), fields } satisfies types.SectionBlock];
}

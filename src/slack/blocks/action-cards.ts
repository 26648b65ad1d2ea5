import type { types } from '@slack/bolt';
import type { Answer } from '../../answer/answer.ts';
import { headingOf } from '../../phrases/heading.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { keyOf } from '../../roadmap/action-number.ts';
import type { Roadmap } from '../../roadmap/roadmap.ts';
import type { Action } from '../../roadmap/schema.ts';
import { clip } from '../transport/escape.ts';
import { limits } from '../transport/limits.ts';
import { type ButtonOptions, button, mrkdwn, outside } from './elements.ts';
import { translation } from './facts.ts';
import { askForAction } from './frame.ts';
import { knownActions } from './table.ts';

/**
 * Actions side by side as cards, each with a button to it: what it is called, who leads it and its dates, as much as
 * a card holds. Messages hold it, windows do not (docs.slack.dev/blocks.json). Null for fewer than two.
 */
export function actionCards(numbers: number[], answer: Answer, roadmap: Roadmap): types.CarouselBlock | null {
  const actions = knownActions(numbers.slice(0, limits.carousel), roadmap);
  if (actions.length < 2) return null;
  return { type: 'carousel', elements: actions.map((action, index) => card(action, index, answer, roadmap)) };
}

function card(action: Action, index: number, answer: Answer, roadmap: Roadmap): types.CardBlock {
  const { language } = answer;
  const { number, title } = action;
  const { slack } = phrasesIn(language);
  const mark = `${keyOf(action)}. `;
  const room = limits.card.subtitle - `__ (${slack.translation})`.length;
  const [english] = translation(roadmap.english.actions[number], language, room);
  const open: ButtonOptions = {
    does: 'ask',
    label: headingOf(number, language, roadmap),
    ask: askForAction(number, answer, roadmap),
  };
  return {
    type: 'card',
    title: mrkdwn(mark + outside(title, limits.card.title - mark.length)),
    ...(english && { subtitle: mrkdwn(english) }),
    body: mrkdwn(facts(action, answer, roadmap)),
    actions: [button(open, index)],
  };
}

/** Who leads it and its dates, a line each; either may be cut so that both show. */
function facts({ owners, deadlines }: Action, { language }: Answer, { english }: Roadmap): string {
  const { answer, table } = phrasesIn(language);
  const most = Math.floor((limits.card.body - 1) / 2);
  const line = (label: string, values: string[]): string =>
    clip(answer.labelled(label, outside(values.join(', '), most)), most);
  const names = owners.map(({ name }) => name);
  const dates = deadlines.map(({ id, when }) => (language === 'en' && english.deadlines[id]?.when) || when);
  return [
    line(table.column.owners, names.length > 0 ? names : [answer.noOwner]),
    ...(dates.length > 0 ? [line(table.column.deadlines, dates)] : []),
  ].join('\n');
}

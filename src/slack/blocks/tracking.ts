import type { types } from '@slack/bolt';
import { z } from 'zod';
import { reportText } from '../../answer/report-text.ts';
import { dayName } from '../../phrases/days.ts';
import { headingOf, namedAction, noSuchAction } from '../../phrases/fact-names.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { capital } from '../../phrases/words.ts';
import { findAction, type Roadmap } from '../../roadmap/roadmap.ts';
import type { Action, Deadline } from '../../roadmap/schema.ts';
import { chapterIn, unitIn } from '../../roadmap/unit.ts';
import { inOrder, type StatusGroup, standings } from '../../tracking/reports.ts';
import { noteLength, reportStates, type Update } from '../../tracking/update.ts';
import type { Language } from '../../understanding/language.ts';
import { limits, shown } from '../transport/limits.ts';
import { asking, type Block, buttons, context, header, outside, section, sections } from './elements.ts';
import { more, reportLine, titleLines } from './facts.ts';
import { askedBlocks, type Frame, shareButton } from './frame.ts';
import { type Message, sentenceMessage, toMessage } from './message.ts';
import { type Entry, field, modal, select, text } from './window.ts';

/** The roadmap at a glance: for each orientation, how many deadlines stand where. */
export function statusMessage(groups: readonly StatusGroup[], language: Language, frame: Frame): Message {
  const { ask, roadmap } = frame;
  const { status } = phrasesIn(language);
  const unit = chapterIn(language, roadmap);
  const title = status.title(dayName(ask.today, language), unit);
  const english = language === 'en' ? roadmap.english.orientations : {};
  const lines = groups.map(({ orientation, counts }) => {
    const chapter = roadmap.orientations.find(({ number }) => number === orientation);
    const named = chapter && `${chapter.key ?? chapter.number}. ${english[chapter.number] ?? chapter.title}`;
    const told = standings.filter((each) => counts[each] > 0);
    const counted = told.map((each) => status.standing[each](counts[each])).join(', ');
    return [named ?? status.others(unit), counted] as const;
  });
  const bold = lines.map(([name, counts]) => `• *${outside(name, shown.title)}* – ${counts}`);
  return toMessage(language, {
    text: [title, ...lines.map((line) => line.join(' – '))].join('\n'),
    body: [
      ...askedBlocks({ language }, frame),
      ...sections([`*${title}*`, ...bold]),
      context(groups.some(({ counts }) => counts.reported > 0) ? status.how : `${status.none} ${status.how}`),
    ],
    foot: [
      buttons([
        asking(status.late, { ...ask, text: status.late, language }),
        ...shareButton(language, frame),
      ]),
    ],
  });
}

/** All that was reported of an action up to the day of the question, beside the dates of the roadmap. */
export function historyMessage(number: number, language: Language, frame: Frame): Message {
  const { roadmap, ask, updates } = frame;
  const { history } = phrasesIn(language).slackTracking;
  const unit = unitIn(language, roadmap);
  const action = findAction(roadmap, number);
  if (!action) return sentenceMessage(noSuchAction([unit.mark(number)], language, roadmap));
  const deadlines = new Map(action.deadlines.map((deadline) => [deadline.id, deadline]));
  const told = inOrder(updates ?? [])
    .filter(({ deadline, day }) => deadlines.has(deadline) && day <= ask.today)
    .reverse();
  const blocks = told.slice(0, shown.history).map((update): Block => {
    const { label = '', when = '' } = deadlines.get(update.deadline) ?? {};
    const source = history.source(outside(label, shown.label), `*${outside(when, shown.name)}*`);
    return section(`${reportLine(update, language)}\n>${source}`);
  });
  const title = history.title(unit, number);
  const named = namedAction(number, language, roadmap);
  return toMessage(language, {
    text: [
      told.length > 0 ? title : history.none(unit, number),
      ...told.map((update) => reportText(update, language)),
    ].join('\n'),
    body: [
      ...askedBlocks({ language }, frame),
      header(title),
      ...sections(titleLines(action, language, roadmap)),
      ...(told.length > 0
        ? [context(`${history.count(told.length)}, ${history.order}`), ...blocks]
        : [section(history.none(unit, number))]),
      ...more(told.length - shown.history, language).map(context),
    ],
    foot: [
      buttons([asking(capital(named), { ...ask, text: named, language }), ...shareButton(language, frame)]),
    ],
  });
}

const UpdateFrame = z.strictObject({
  language: z.enum(['fr', 'en']),
  /** The id of the roadmap. */
  pack: z.string(),
  action: z.int(),
  /** Of the update to come: a window that is sent twice makes one. */
  id: z.string(),
});
export type UpdateFrame = z.infer<typeof UpdateFrame>;
export const updateForm = { callback: 'update', schema: UpdateFrame };

/** The window in which something is reported of a deadline of an action. `chosen`: the id of the deadline. */
export function updateModal(
  frame: UpdateFrame,
  action: Action,
  roadmap: Roadmap,
  chosen?: string,
): types.ModalView {
  const { language } = frame;
  const { slackTracking, tracking } = phrasesIn(language);
  const { modal: words } = slackTracking;
  const deadlines = action.deadlines
    .slice(0, limits.select.options)
    .map(({ id, when, label }): Entry => [id, `${when} · ${label}`]);
  const states = reportStates.map((state): Entry => [state, capital(tracking.state[state])]);
  const [only, ...others] = action.deadlines;
  const blocks = [
    ...sections([headingOf(action.number, language, roadmap), ...titleLines(action, language, roadmap)]),
    context(outside(roadmap.title, shown.title)),
    context(words.intro),
    field('deadline', words.deadline, select(deadlines, others.length === 0 ? only?.id : chosen)),
    field('state', words.state, select(states)),
    field('date', words.date, text('', shown.typed.date), words.dateHint, true),
    field('note', words.note, text('', noteLength, true), undefined, true),
    field('evidence', words.evidence, text('', shown.typed.address), words.evidenceHint, true),
  ];
  return modal(language, words, blocks, updateForm, frame);
}

/** The window once the update is stored: what the roadmap says, and beside it what was reported. */
export function updatedModal(
  { action, label, when }: Deadline,
  update: Update,
  language: Language,
  roadmap: Roadmap,
): types.ModalView {
  const { modal: words } = phrasesIn(language).slackTracking;
  const named = `${headingOf(action, language, roadmap)} – *${outside(label, shown.label)}*`;
  return modal(language, words, [
    section(`${named}\n${words.source(outside(when, shown.name))}`),
    section(`${words.saved}\n→ ${reportLine(update, language)}`),
  ]);
}

/** Asked for in a message, which cannot open a window: the command can. */
export function updateElsewhere(number: number, language: Language, roadmap: Roadmap): Message {
  const { elsewhere } = phrasesIn(language).slackTracking;
  const { pack } = roadmap;
  return sentenceMessage(elsewhere(unitIn(language, roadmap), number, pack.default ? null : pack.id));
}

import type { types } from '@slack/bolt';
import { z } from 'zod';
import { headingOf } from '../../phrases/heading.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import type { Roadmap } from '../../roadmap/roadmap.ts';
import type { Action, Deadline } from '../../roadmap/schema.ts';
import { unitIn } from '../../roadmap/unit.ts';
import { noteLength, reportStates, type Update } from '../../tracking/update.ts';
import type { Language } from '../../understanding/language.ts';
import { limits, shown } from '../transport/limits.ts';
import { type Block, context, outside, plain, section, sections } from './elements.ts';
import { reportLine, titleLines } from './facts.ts';
import { field, option, select, text } from './fields.ts';
import type { Message } from './message.ts';
import { sentenceMessage } from './notices.ts';

/** By this name the listener of submissions hears of the window. */
export const updateCallback = 'update';

/** What the window knows besides what is filled in. */
export const UpdateFrame = z.strictObject({
  language: z.enum(['fr', 'en']),
  /** The id of the roadmap. */
  pack: z.string(),
  action: z.int(),
  /** Of the update to come: a window that is sent twice makes one. */
  id: z.string(),
});
export type UpdateFrame = z.infer<typeof UpdateFrame>;

/**
 * The window in which something is reported of a deadline of an action. `chosen`: the id of the deadline. `among`:
 * there are other roadmaps.
 */
export function updateModal(
  frame: UpdateFrame,
  action: Action,
  roadmap: Roadmap,
  { chosen, among }: { chosen?: string | undefined; among: boolean },
): types.ModalView {
  const { language } = frame;
  const { modal } = phrasesIn(language).slackTracking;
  const deadlines = action.deadlines
    .slice(0, limits.select.options)
    .map(({ id, when, label }) => option(id, `${when} · ${label}`));
  const [only, ...others] = action.deadlines;
  return {
    ...windowOf(titleOf(frame, roadmap)),
    callback_id: updateCallback,
    private_metadata: JSON.stringify(frame),
    submit: plain(modal.submit, limits.modal.close),
    close: plain(modal.cancel, limits.modal.close),
    blocks: [
      ...sections(titleLines(action, language, roadmap)),
      ...(among ? [context(outside(roadmap.title, shown.title))] : []),
      context(modal.intro),
      field('deadline', modal.deadline, select(deadlines, others.length === 0 ? only?.id : chosen)),
      field('state', modal.state, select(reportStates.map((state) => option(state, modal.states[state])))),
      field('date', modal.date, text('', shown.typed.date), modal.dateHint, true),
      field('note', modal.note, text('', noteLength, true), undefined, true),
      field('evidence', modal.evidence, text('', shown.typed.address), modal.evidenceHint, true),
    ],
  };
}

/** The window once the update is stored: what the roadmap says, and beside it what was reported. */
export function updatedModal(
  frame: UpdateFrame,
  { label, when }: Deadline,
  update: Update,
  roadmap: Roadmap,
): types.ModalView {
  const { language } = frame;
  const { modal } = phrasesIn(language).slackTracking;
  return sayingModal(language, titleOf(frame, roadmap), [
    section(`*${outside(label, shown.label)}*\n${modal.source(outside(when, shown.name))}`),
    section(`${modal.saved}\n→ ${reportLine(update, language)}`),
  ]);
}

/** Asked for in a message, which cannot open a window: the command can. */
export const updateElsewhere = (number: number, language: Language, roadmap: Roadmap): Message =>
  sentenceMessage(
    phrasesIn(language).slackTracking.elsewhere(
      unitIn(language, roadmap),
      number,
      roadmap.pack.default ? null : roadmap.pack.id,
    ),
  );

/** The window with something to say in it, and nothing to fill in. */
export const sayingModal = (language: Language, title: string, blocks: Block[]): types.ModalView => ({
  ...windowOf(title),
  close: plain(phrasesIn(language).slack.closeModal, limits.modal.close),
  blocks,
});

/** Without a roadmap, which may be served no more, only what the window is for. */
export function titleOf(
  { language, action }: Pick<UpdateFrame, 'language' | 'action'>,
  roadmap: Roadmap | null,
): string {
  const { modal } = phrasesIn(language).slackTracking;
  return roadmap ? modal.title(headingOf(action, language, roadmap)) : modal.untitled;
}

const windowOf = (title: string) => ({
  type: 'modal' as const,
  title: plain(title, limits.modal.title),
});

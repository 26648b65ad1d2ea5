import type { types } from '@slack/bolt';
import { z } from 'zod';
import type { Imported } from '../../import/drafts.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import type { Language } from '../../understanding/language.ts';
import { shown } from '../transport/limits.ts';
import { outside, sections } from './elements.ts';
import { field, fieldValue, modal } from './window.ts';

const Plan = z.object({ name: z.string(), url: z.string() });
/** A file that was given in a window. */
export type Plan = z.infer<typeof Plan>;

/** The language of the window, and the file that it is about, once there is one. */
const PlanFrame = z.object({ language: z.enum(['fr', 'en']), given: Plan.optional() });
export type PlanFrame = z.infer<typeof PlanFrame>;
/** The window with a file, and the one with what was read in it. */
export const importForm = { callback: 'import-plan', schema: PlanFrame };
export const takeForm = { callback: 'take-plan', schema: PlanFrame };

/** The window in which a maintainer gives the file of a plan. */
export function importModal(language: Language): types.ModalView {
  const { import: phrases } = phrasesIn(language).packs;
  const filetypes = ['xlsx', 'csv', 'docx', 'md', 'txt', 'html', 'pdf'];
  const file: types.FileInput = { type: 'file_input', action_id: fieldValue, filetypes, max_files: 1 };
  const words = { ...phrases, submit: phrases.read };
  return modal(language, words, [field('file', phrases.file, file, phrases.fileHint)], importForm, {
    language,
  });
}

/** What was read in the plan, what was not, and what changed since the issue before; it may be taken or not. */
export function readPlanModal(
  frame: PlanFrame,
  { facts, manifest, changes }: Pick<Imported, 'facts' | 'manifest' | 'changes'>,
): types.ModalView {
  const { language } = frame;
  const { import: phrases } = phrasesIn(language).packs;
  const { actions, unread = [] } = facts;
  const places = [...new Set(unread.map(({ lines: at }) => at.from))].slice(0, 20).join(', ');
  const deadlines = actions.flatMap((action) => action.deadlines).length;
  const owned = actions.filter(({ owners }) => owners.length > 0).length;
  const changed = changes
    ? (['moved', 'renumbered', 'added', 'gone'] as const).flatMap((how) =>
        changes[how].map((change) => `• ${phrases.changes[how]} : ${outside(change, shown.name)}`),
      )
    : [];
  const lines = [
    phrases.found(outside(manifest.title, shown.title), actions.length, deadlines, owned),
    ...(unread.length > 0 ? [phrases.unread(unread.length, places)] : []),
    ...unread
      .slice(0, shown.offers)
      .map(({ text, lines: at }) => `• ${at.from}: ${outside(text, shown.name)}`),
    ...(changes
      ? [phrases.over(manifest.id), ...(changed.length > 0 ? changed.slice(0, 20) : [phrases.unchanged])]
      : []),
  ];
  const words = { ...phrases, submit: phrases.take };
  return modal(language, words, sections(lines), takeForm, frame);
}

import type { types } from '@slack/bolt';
import { z } from 'zod';
import type { Imported } from '../../import/drafts.ts';
import type { Changes } from '../../import/keep-identities.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { unreadOf } from '../../roadmap/roadmap.ts';
import type { Language } from '../../understanding/language.ts';
import { limits, shown } from '../transport/limits.ts';
import { outside, plain, sections } from './elements.ts';
import { field, fieldValue } from './fields.ts';

/** By these names the listener hears of the window with a file, and of the one with what was read in it. */
export const importCallback = 'import-plan';
export const takeCallback = 'take-plan';

/** A file that was given in a window, and the language of the window. */
export const PlanFrame = z.strictObject({
  language: z.enum(['fr', 'en']),
  name: z.string(),
  url: z.string(),
});
export type PlanFrame = z.infer<typeof PlanFrame>;

const filetypes = ['xlsx', 'csv', 'docx', 'md', 'txt', 'html', 'pdf'];

const windowOf = (language: Language) => {
  const { import: phrases } = phrasesIn(language).packs;
  return {
    type: 'modal' as const,
    title: plain(phrases.title, limits.modal.title),
    close: plain(phrases.cancel, limits.modal.close),
  };
};

/** The window in which a maintainer gives the file of a plan. */
export function importModal(language: Language): types.ModalView {
  const { import: phrases } = phrasesIn(language).packs;
  const file: types.FileInput = { type: 'file_input', action_id: fieldValue, filetypes, max_files: 1 };
  return {
    ...windowOf(language),
    callback_id: importCallback,
    private_metadata: JSON.stringify({ language }),
    submit: plain(phrases.read, limits.modal.close),
    blocks: [field('file', phrases.file, file, phrases.fileHint)],
  };
}

/** A window that only says something: that the plan is being read, why it is refused, that it is served. */
export const planSaying = (language: Language, sentences: string[]): types.ModalView => ({
  ...windowOf(language),
  blocks: sections(sentences),
});

/** What was read in the plan, what was not, and what changed since the issue before; it may be taken or not. */
export function readPlanModal(
  frame: PlanFrame,
  { facts, manifest }: Pick<Imported, 'facts' | 'manifest'>,
  changes: Changes | null,
): types.ModalView {
  const { language } = frame;
  const { import: phrases } = phrasesIn(language).packs;
  const unread = (['date', 'owner', 'row'] as const).flatMap((kind) => unreadOf(facts, kind));
  const lines = [...new Set(unread.map(({ lines: at }) => at.from))].slice(0, 20).join(', ');
  const deadlines = facts.actions.flatMap((action) => action.deadlines).length;
  const owned = facts.actions.filter(({ owners }) => owners.length > 0).length;
  const changed = changes
    ? (['moved', 'renumbered', 'added', 'gone'] as const).flatMap((how) =>
        changes[how].map((change) => `• ${phrases.changes[how]} : ${outside(change, shown.name)}`),
      )
    : [];
  return {
    ...planSaying(language, [
      phrases.found(outside(manifest.title, shown.title), facts.actions.length, deadlines, owned),
      ...(unread.length > 0 ? [phrases.unread(unread.length, lines)] : []),
      ...unread
        .slice(0, shown.offers)
        .map(({ text, lines: at }) => `• ${at.from}: ${outside(text, shown.name)}`),
      ...(changes
        ? [phrases.over(manifest.id), ...(changed.length > 0 ? changed.slice(0, 20) : [phrases.unchanged])]
        : []),
    ]),
    callback_id: takeCallback,
    private_metadata: JSON.stringify(frame),
    submit: plain(phrases.take, limits.modal.close),
  };
}

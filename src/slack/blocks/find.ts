import type { types } from '@slack/bolt';
import { z } from 'zod';
import type { Suggestions } from '../../lookup/suggest.ts';
import { namedAction } from '../../phrases/fact-names.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { capital } from '../../phrases/words.ts';
import { keyOf, writtenKey } from '../../roadmap/action-number.ts';
import { findAction, noEnglish, type Roadmap } from '../../roadmap/roadmap.ts';
import type { Action, Deadline } from '../../roadmap/schema.ts';
import { inLanguage } from '../../roadmap/short-names.ts';
import { unitIn } from '../../roadmap/unit.ts';
import type { Language } from '../../understanding/language.ts';
import { Ask, newAsk } from '../conversation/ask.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import { carried } from '../transport/carried.ts';
import { clip } from '../transport/escape.ts';
import { limits, shown } from '../transport/limits.ts';
import { type Block, context, option, outside, plain } from './elements.ts';
import type { Message } from './message.ts';
import { field, modal, text } from './window.ts';

/** By these names the listeners hear of what is in the window. */
export const findFields = { pick: 'find-pick', question: 'find-question' } as const;

const Frame = z.strictObject({
  language: z.enum(['fr', 'en']),
  /** The day that the answers are relative to. */
  today: Ask.shape.today,
  /** The roadmap that is searched; absent for the main one. */
  pack: Ask.shape.pack,
});
export type FindFrame = z.infer<typeof Frame>;
export const findForm = { callback: 'find', schema: Frame };

/** The window to find in: a menu that answers while one types, a field for a question, and below them the `answer`. */
export function findModal(
  frame: FindFrame,
  roadmap: Roadmap,
  { question = '', answer = [] }: { question?: string; answer?: Block[] } = {},
): types.ModalView {
  const { find } = phrasesIn(frame.language);
  const typed = text(clip(question, limits.textInput), limits.textInput, true);
  const asked = { ...typed, action_id: findFields.question };
  const menu: types.ExternalSelect = {
    type: 'external_select',
    action_id: findFields.pick,
    placeholder: plain(find.placeholder, limits.placeholder),
    // From the start: all actions, and what comes next.
    min_query_length: 0,
  };
  const pick = field(findFields.pick, find.pick(unitIn(frame.language, roadmap)), menu, find.pickHint, true);
  const blocks = [
    context(outside(roadmap.title, shown.title)),
    // Slack reports the choice at once, not only when the window is sent.
    { ...pick, dispatch_action: true },
    field(findFields.question, find.question, asked, undefined, true),
    ...answer,
  ];
  const words = { ...find, submit: find.ask };
  return modal(frame.language, words, blocks, findForm, frame);
}

/** The same with the answer to `ask`: whoever goes on finds in the roadmap that just answered. */
export const foundModal = (
  { ask, ...frame }: FindFrame & { ask: Ask },
  { blocks: answer }: Pick<Message, 'blocks'>,
  roadmap: Roadmap,
): types.ModalView =>
  // A choice in the menu has a language; what was typed tells its own, and is shown again.
  findModal({ ...frame, pack: ask.pack }, roadmap, { question: ask.language ? '' : ask.text, answer });

/** The window with nothing more to do in it. */
export const closingModal = (language: Language, { blocks }: Pick<Message, 'blocks'>): types.ModalView =>
  modal(language, phrasesIn(language).find, blocks);

/** What the menu offers, in groups. Slack wants at least one with at least one option: null where nothing fits. */
export function suggestionGroups(
  { actions, deadlines }: Suggestions,
  { roadmap, language }: { roadmap: Roadmap; language: Language },
): { label: types.PlainTextElement; options: types.PlainTextOption[] }[] | null {
  const english = language === 'en' ? roadmap.english : noEnglish;
  const ofAction = (action: Action) =>
    option(`${action.number}`, `${keyOf(action)} · ${english.actions[action.number] ?? action.title}`);
  // The number and the date come first: they are what the end of a long label may not push out of sight.
  const ofDeadline = (deadline: Deadline) => {
    const { label, when } = inLanguage(deadline, language, roadmap);
    return option(deadline.id, `${writtenKey(roadmap, deadline.action)} · ${when} · ${label}`);
  };
  const groups = [
    { label: capital(unitIn(language, roadmap).many), options: actions.map(ofAction) },
    { label: phrasesIn(language).answer.deadlines, options: deadlines.map(ofDeadline) },
  ].filter(({ options }) => options.length > 0);
  if (groups.length === 0) return null;
  return groups.map(({ label, options }) => ({ label: plain(label, limits.select.text), options }));
}

/** The app's shortcuts, as `manifest.yml` declares them: one name for all languages. */
export const shortcuts = {
  find: { callbackId: 'find', name: 'Chercher · Find e-santé' },
  askAbout: { callbackId: 'ask-about', name: 'Ask roadmap · Demander' },
} as const;

/** Null where the metadata is not ours, or of an older version of the app. */
export const readFindFrame = (metadata: string | undefined): FindFrame | null => carried(Frame, metadata);

/** What the choice of a suggestion asks: for an action, or when a deadline is. Null where it is gone. */
export function askForPick(
  value: string | undefined,
  { language, today, pack }: FindFrame,
  deps: Pick<SlackDependencies, 'packs'>,
): Ask | null {
  const roadmap = deps.packs.find(pack);
  const action = roadmap && findAction(roadmap, Number(value?.split('.')[0]));
  if (!action) return null;
  const deadline = action.deadlines.find(({ id }) => id === value);
  const { find } = phrasesIn(language);
  const text = deadline
    ? find.deadlineQuestion(unitIn(language, roadmap), action.number, deadline.label)
    : namedAction(action.number, language, roadmap);
  return newAsk(text, { today, pack, language });
}

/** Where a window finds; in the main roadmap where its own is served no more. */
export const searchedIn = (
  { pack }: Pick<FindFrame, 'pack'>,
  { packs }: Pick<SlackDependencies, 'packs'>,
): Roadmap => packs.find(pack) ?? packs.main;

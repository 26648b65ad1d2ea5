import { namedAction } from '../../phrases/heading.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { findAction, type Roadmap } from '../../roadmap/roadmap.ts';
import { unitIn } from '../../roadmap/unit.ts';
import { FindFrame, type Searched } from '../blocks/find.ts';
import { type Ask, newAsk } from './ask.ts';
import { packOf } from './choose-pack.ts';
import type { SlackDependencies } from './dependencies.ts';

/** The app's shortcuts, as `manifest.yml` declares them. Slack shows everybody the same name in any language. */
export const shortcuts = {
  find: { callbackId: 'find', name: 'Chercher · Find e-santé' },
  askAbout: { callbackId: 'ask-about', name: 'Ask roadmap · Demander' },
} as const;

/** Null where the metadata is not ours, or of an older version of the app. */
export function readFindFrame(metadata: string | undefined): FindFrame | null {
  try {
    return FindFrame.parse(JSON.parse(metadata ?? ''));
  } catch {
    return null;
  }
}

/** What the choice of a suggestion asks: for an action by its number, or when a deadline is. Null where it is gone. */
export function askForPick(
  value: string | undefined,
  { language, today, pack }: FindFrame,
  roadmap: Roadmap,
): Ask | null {
  const action = findAction(roadmap, Number(value?.split('.')[0]));
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
): Searched => ({ roadmap: packOf({ packs }, pack) ?? packs.main, among: packs.all.length > 1 });

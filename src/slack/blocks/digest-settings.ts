import type { types } from '@slack/bolt';
import { z } from 'zod';
import { weekdayName } from '../../digest/status.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { writtenKey } from '../../roadmap/action-number.ts';
import type { Roadmap } from '../../roadmap/roadmap.ts';
import { unitIn } from '../../roadmap/unit.ts';
import { type DigestSettings, horizonLimits, weekdays } from '../../state/digest-settings.ts';
import type { Language } from '../../understanding/language.ts';
import { limits, shown } from '../transport/limits.ts';
import type { Block } from './elements.ts';
import { field, fieldValue, modal, option, select, text } from './window.ts';

/** By this name the listener of submissions hears of the window. */
export const settingsCallback = 'digest-settings';

/** What the window knows besides what is filled in. */
export const SettingsFrame = z.strictObject({
  language: z.enum(['fr', 'en']),
  /** Its id; a new one has it from the start, so that a window that is sent twice makes one digest. */
  digest: z.string(),
  isNew: z.literal(true).exactOptional(),
  /** Its roadmap; absent for the main one. */
  pack: z.string().exactOptional(),
  /** Absent where the person chooses it in the window. */
  channel: z.string().exactOptional(),
  /** It was opened from the App Home, which is to be drawn anew. */
  home: z.literal(true).exactOptional(),
});
export type SettingsFrame = z.infer<typeof SettingsFrame>;

/** The window in which a digest is set. */
export function settingsModal(
  frame: SettingsFrame,
  settings: DigestSettings,
  roadmap: Roadmap,
): types.ModalView {
  const { title, submit, cancel } = phrasesIn(frame.language).slack.digest.modal;
  const form = { callback: settingsCallback, frame, submit, cancel };
  return modal(frame.language, title, fields(frame, settings, roadmap), form);
}

/** What stands in the window once it was submitted: that it is saved, or why it cannot be. */
export const submittedModal = (language: Language, blocks: Block[]): types.ModalView =>
  modal(language, phrasesIn(language).slack.digest.modal.title, blocks);

function fields({ language, channel }: SettingsFrame, settings: DigestSettings, roadmap: Roadmap): Block[] {
  const { modal: words } = phrasesIn(language).slack.digest;
  const { min, max } = horizonLimits;
  return [
    ...(channel === undefined ? [field('channel', words.channel, conversations)] : []),
    field(
      'weekday',
      words.weekday,
      select(
        weekdays.map((day) => option(day, weekdayName(day, language))),
        settings.weekday,
      ),
    ),
    field('time', words.time, { type: 'timepicker', action_id: fieldValue, initial_time: settings.time }),
    field('zone', words.zone, text(settings.zone, shown.typed.zone), words.zoneHint),
    field(
      'language',
      words.language,
      select([option('fr', words.languages.fr), option('en', words.languages.en)], settings.language),
    ),
    field(
      'horizon',
      words.horizon,
      text(String(settings.horizon), shown.typed.horizon),
      words.horizonHint(min, max),
    ),
    ...several(
      'orientations',
      words.orientations,
      roadmap.orientations.map(({ number, title }) => option(String(number), `${number}. ${title}`)),
      settings.filters.orientations.map(String),
    ),
    field(
      'actions',
      words.actions(unitIn(language, roadmap)),
      text(
        settings.filters.actions.map((number) => writtenKey(roadmap, number)).join(', '),
        shown.typed.actions,
      ),
      words.actionsHint,
      true,
    ),
    ...several(
      'owners',
      words.owners,
      ownerNames(roadmap).map((name) => option(name, name)),
      settings.filters.owners,
    ),
  ];
}

/** Every owner once, as the text names it first; what is too long for an option cannot be chosen. */
function ownerNames({ actions }: Roadmap): string[] {
  const names = actions.flatMap(({ owners }) => owners.map(({ name }) => name));
  const short = names.filter((name) => name.trim() !== '' && name.length <= limits.select.text);
  return [...Map.groupBy(short, (name) => name.toLowerCase()).values()].flatMap(([first = '']) => first);
}

const conversations: types.ConversationsSelect = {
  type: 'conversations_select',
  action_id: fieldValue,
  filter: { include: ['public', 'private'], exclude_bot_users: true },
};

/** A field for any number of options; none where there is nothing to choose from. */
function several(name: string, label: string, all: types.PlainTextOption[], chosen: string[]): Block[] {
  const options = all
    .filter(({ value }) => value !== undefined && value.length <= limits.select.value)
    .slice(0, limits.select.options);
  if (options.length === 0) return [];
  const wanted = chosen.map((each) => each.toLowerCase());
  const initial = options.filter(({ value }) => wanted.includes(value?.toLowerCase() ?? ''));
  const element: types.MultiStaticSelect = {
    type: 'multi_static_select',
    action_id: fieldValue,
    options,
    ...(initial.length > 0 && { initial_options: initial }),
  };
  return [field(name, label, element, undefined, true)];
}

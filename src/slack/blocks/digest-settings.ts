import type { types } from '@slack/bolt';
import { z } from 'zod';
import { weekdayName } from '../../digest/status.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { writtenKey } from '../../roadmap/action-number.ts';
import type { Roadmap } from '../../roadmap/roadmap.ts';
import { unitIn } from '../../roadmap/unit.ts';
import { type DigestSettings, horizonLimits, weekdays } from '../../state/digest-settings.ts';
import { limits, shown } from '../transport/limits.ts';
import { type Block, option } from './elements.ts';
import { type Entry, field, fieldValue, modal, select, text } from './window.ts';

const Frame = z.strictObject({
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
export type SettingsFrame = z.infer<typeof Frame>;
export const settingsForm = { callback: 'digest-settings', schema: Frame };

/** The window in which a digest is set. */
export function settingsModal(
  frame: SettingsFrame,
  settings: DigestSettings,
  roadmap: Roadmap,
): types.ModalView {
  const { language, channel } = frame;
  const { modal: words } = phrasesIn(language).slack.digest;
  const { min, max } = horizonLimits;
  const unit = unitIn(language, roadmap);
  const { orientations, actions, owners } = settings.filters;
  const keys = actions.map((number) => writtenKey(roadmap, number)).join(', ');
  const chapters = roadmap.orientations.map(
    ({ number, title }): Entry => [`${number}`, `${number}. ${title}`],
  );
  const days = weekdays.map((day): Entry => [day, weekdayName(day, language)]);
  const { time: initial_time, horizon } = settings;
  const time: types.Timepicker = { type: 'timepicker', action_id: fieldValue, initial_time };
  const conversations: types.ConversationsSelect = {
    type: 'conversations_select',
    action_id: fieldValue,
    filter: { include: ['public', 'private'], exclude_bot_users: true },
  };
  const blocks = [
    ...(channel === undefined ? [field('channel', words.channel, conversations)] : []),
    field('weekday', words.weekday, select(days, settings.weekday)),
    field('time', words.time, time),
    field('zone', words.zone, text(settings.zone, shown.typed.zone), words.zoneHint),
    field('language', words.language, select(Object.entries(words.languages), settings.language)),
    field('horizon', words.horizon, text(`${horizon}`, shown.typed.horizon), words.horizonHint(min, max)),
    ...several('orientations', words.orientations, chapters, orientations.map(String)),
    field('actions', words.actions(unit), text(keys, shown.typed.actions), words.actionsHint, true),
    ...several('owners', words.owners, ownerNames(roadmap), owners),
  ];
  return modal(language, words, blocks, settingsForm, frame);
}

/** Every owner once, as the text names it first; what is too long for an option cannot be chosen. */
function ownerNames({ actions }: Roadmap): Entry[] {
  const names = actions.flatMap(({ owners }) => owners.map(({ name }) => name));
  const short = names.filter((name) => name.trim() !== '' && name.length <= limits.select.text);
  const groups = Map.groupBy(short, (name) => name.toLowerCase());
  return [...groups.values()].map(([first = '']) => [first, first]);
}

/** A field for any number of options; none where there is nothing to choose from. */
function several(name: string, label: string, entries: Entry[], chosen: string[]): Block[] {
  const options = entries.slice(0, limits.select.options).map(([value, label]) => option(value, label));
  if (options.length === 0) return [];
  const wanted = chosen.map((each) => each.toLowerCase());
  const initial = options.filter(({ value = '' }) => wanted.includes(value.toLowerCase()));
  const element: types.MultiStaticSelect = {
    type: 'multi_static_select',
    action_id: fieldValue,
    options,
    ...(initial.length > 0 && { initial_options: initial }),
  };
  return [field(name, label, element, undefined, true)];
}

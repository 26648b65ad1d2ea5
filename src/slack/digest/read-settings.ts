import type { z } from 'zod';
import { isTimeZone } from '../../dates/calendar.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { actionByKey, numberOf } from '../../roadmap/action-number.ts';
import { findAction, type Roadmap } from '../../roadmap/roadmap.ts';
import { unitIn } from '../../roadmap/unit.ts';
import { DigestSettings, horizonLimits } from '../../state/digest-settings.ts';
import type { Language } from '../../understanding/language.ts';
import { type Element, submitted } from '../blocks/window.ts';

/** What was filled in: all but whose digest it is. `channel` where it was to be chosen. */
export type FilledIn = Omit<DigestSettings, 'id' | 'team' | 'creator' | 'state' | 'channel'> & {
  channel?: string;
};

/** A sentence for each field, by its name, that cannot be taken. */
export type Wrong = Record<string, string>;

/** Reads the submitted settings window. `values`: Slack's `view.state.values`. */
export function readSettings(
  values: unknown,
  roadmap: Roadmap,
  language: Language,
): { filled: FilledIn } | { wrong: Wrong } {
  const of = submitted(values);
  const { wrong: phrases } = phrasesIn(language).slack.digest;
  const wrong: Wrong = {};
  const take = <Value>(name: string, parsed: z.ZodSafeParseResult<Value>, sentence: string): Value => {
    if (!parsed.success) wrong[name] = sentence;
    return parsed.data as Value;
  };
  const { weekday, time, horizon } = DigestSettings.shape;
  const { min, max } = horizonLimits;
  const zone = of('zone').value?.trim() ?? '';
  if (!isTimeZone(zone)) wrong.zone = phrases.zone;
  const actions = readActions(of('actions').value ?? '', roadmap);
  const unknown = actions?.find((number) => !findAction(roadmap, number));
  if (!actions) wrong.actions = phrases.actionList(unitIn(language, roadmap));
  else if (unknown !== undefined) wrong.actions = phrases.noAction(unitIn(language, roadmap), unknown);
  const { selected_conversation: channel } = of('channel');
  if (of.has('channel') && !channel) wrong.channel = phrases.channel;
  const filled: FilledIn = {
    weekday: take(
      'weekday',
      weekday.unwrap().safeParse(of('weekday').selected_option?.value),
      phrases.weekday,
    ),
    time: take('time', time.unwrap().safeParse(of('time').selected_time), phrases.time),
    zone,
    language: of('language').selected_option?.value === 'en' ? 'en' : 'fr',
    horizon: take(
      'horizon',
      horizon.unwrap().safeParse(Number(of('horizon').value?.trim() || Number.NaN)),
      phrases.horizon(min, max),
    ),
    filters: {
      orientations: chosen(of('orientations')).map(Number),
      actions: actions ?? [],
      owners: chosen(of('owners')),
    },
    skipWhenUnchanged: chosen(of('skip')).length > 0,
    ...(channel && { channel }),
  };
  return Object.keys(wrong).length > 0 ? { wrong } : { filled };
}

const chosen = ({ selected_options }: Partial<Element>): string[] =>
  selected_options?.map(({ value }) => value) ?? [];

/** "4, 15-17", "2.1, 2.3" or "DOC-01" as numbers, each once; null where it is something else. */
function readActions(text: string, roadmap: Roadmap): number[] | null {
  const parts = text.split(/[,;\s]+/).filter((part) => part !== '');
  const numbers = parts.map((part) => {
    const action = actionByKey(roadmap, part);
    if (action) return [action.number];
    if (/^\d{1,3}(?:\.\d{1,3}){1,2}$/.test(part)) return [numberOf(part)];
    const [, first = '', last = first] = /^(\d{1,6})(?:[-–](\d{1,6}))?$/.exec(part) ?? [];
    const [from, to] = [Number(first), Number(last)];
    if (first === '' || to < from || to - from > longestRange) return null;
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
  return numbers.includes(null) ? null : [...new Set(numbers.flatMap((each) => each ?? []))];
}

const longestRange = 1000;

import { dayInZone } from '../dates/calendar.ts';
import { dayName, instantName, locales } from '../phrases/days.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import type { Delivery, DeliveryState } from '../state/deliveries.ts';
import { type DigestState, stateOn, type Weekday, weekdays } from '../state/digest-settings.ts';
import type { StoredDigest } from '../state/digests.ts';
import type { Language } from '../understanding/language.ts';
import { filtersText } from './outline.ts';
import { nextRun } from './schedule.ts';

/** One digest in one line, in the language of the reader: settings, state, next post, and how the last one went. */
export function digestStatus(
  { settings }: StoredDigest,
  last: Delivery | null,
  now: Date,
  reader: Language,
): string {
  const { digest: phrases } = phrasesIn(reader);
  const { weekday, time, zone, language, horizon, filters, pack } = settings;
  const state = stateOn(settings, dayInZone(now, zone));
  return [
    phrases.schedule(weekdayName(weekday, reader), time, zone),
    pack,
    phrases.language[language],
    phrases.horizon(horizon),
    filtersText(filters, phrases),
    stateText(state, reader),
    state.name === 'on' && phrases.nextRun(instantName(nextRun(settings, now), zone, reader)),
    last && phrases.delivery[standingOf(last, now)](instantName(last.due, zone, reader)),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** What Slack has and is still to post is on its way. */
const standingOf = ({ state, postAt }: Delivery, now: Date): DeliveryState =>
  state === 'sent' && postAt > now ? 'sending' : state;

function stateText(state: DigestState, reader: Language): string {
  const { state: phrases } = phrasesIn(reader).digest;
  if (state.name === 'paused') return phrases.paused(dayName(state.until, reader));
  if (state.name === 'finished') return phrases.finished(dayName(state.since, reader));
  return state.name === 'gone' ? phrases.gone(state.reason) : phrases[state.name];
}

/** "lundi", "Monday". */
export const weekdayName = (weekday: Weekday, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { weekday: 'long', timeZone: 'UTC' }).format(
    // 1 January 2024 was a Monday.
    new Date(Date.UTC(2024, 0, 1 + weekdays.indexOf(weekday))),
  );

import { differenceInMonths } from 'date-fns/differenceInMonths';
import { dayInZone, usualZone } from '../../dates/calendar.ts';
import { nextRun } from '../../digest/schedule.ts';
import { instantName, monthName } from '../../phrases/days.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { allDeadlines } from '../../roadmap/roadmap.ts';
import { unitIn } from '../../roadmap/unit.ts';
import { stateOn } from '../../state/digest-settings.ts';
import { shown } from '../transport/limits.ts';
import type { KnownDigest } from './digest-replies.ts';
import { type Block, context, outside } from './elements.ts';
import type { HomeContent } from './home.ts';

/** Which text the answers come from and how old it is; when digests come; that the app is connected. */
export function healthBlocks({ roadmap, digests, language, now }: HomeContent): Block[] {
  const { health } = phrasesIn(language).home;
  const { title, publication, actions } = roadmap;
  const data = publication
    ? health.data(outside(title, shown.title), monthName(publication, language), ageOf(publication))
    : health.undated(outside(title, shown.title));
  return [
    context(
      `${data} · ${health.counts(unitIn(language, roadmap), actions.length, allDeadlines(roadmap).length)}`,
    ),
    context([health.connected(instantName(now, zoneOf(digests), language)), ...digestTimes()].join(' · ')),
  ];

  function ageOf(month: string): string {
    const months = Math.max(0, differenceInMonths(now, new Date(`${month}-01T00:00:00Z`)));
    return health.age(Math.floor(months / 12), months % 12);
  }

  function digestTimes(): string[] {
    const [last] = digests
      .flatMap(({ stored, last }) =>
        last?.state === 'sent' ? [{ at: last.due, zone: stored.settings.zone }] : [],
      )
      .toSorted((one, other) => other.at.getTime() - one.at.getTime());
    const [next] = digests
      .map(({ stored: { settings } }) => settings)
      .filter((settings) => stateOn(settings, dayInZone(now, settings.zone)).name === 'on')
      .map((settings) => ({ at: nextRun(settings, now), zone: settings.zone }))
      .toSorted((one, other) => one.at.getTime() - other.at.getTime());
    return [
      ...(last ? [health.last(instantName(last.at, last.zone, language))] : []),
      next ? health.next(instantName(next.at, next.zone, language)) : health.noDigest,
    ];
  }
}

/** Slack does not say in which zone a person is; their digests do. */
const zoneOf = ([first]: KnownDigest[]): string => first?.stored.settings.zone ?? usualZone;

import { monthOf, months, yearOf } from '../../dates/calendar.ts';
import { dateName, dayName } from '../../phrases/days.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { writtenKey } from '../../roadmap/action-number.ts';
import type { Roadmap } from '../../roadmap/roadmap.ts';
import { unitIn } from '../../roadmap/unit.ts';
import {
  type Collision,
  type Counts,
  type Status,
  type StatusGroup,
  standings,
} from '../../status/status.ts';
import type { StatusPicture } from '../../timeline/status-chart.ts';
import type { Language } from '../../understanding/language.ts';
import { wordFor } from '../conversation/commands.ts';
import { shown } from '../transport/limits.ts';
import { type ButtonOptions, buttons, context, header, outside, section } from './elements.ts';
import { more, translation } from './facts.ts';
import { askedBlocks, type Frame } from './frame.ts';
import { type Message, toMessage } from './message.ts';

/** The roadmap at a glance: by orientation, what stands where; and owners with several deadlines in a month. */
export function statusMessage(status: Status, language: Language, frame: Frame): Message {
  const { roadmap, ask, toAsker } = frame;
  const { slack, status: phrases, timeline } = phrasesIn(language);
  const { groups, total, collisions, today } = status;
  const title = phrases.title(dayName(today, language));
  const deadlines = groups.reduce((sum, group) => sum + group.deadlines, 0);
  const sum = phrases.total(unitIn(language, roadmap), roadmap.actions.length, deadlines);
  const listed = collisions
    .slice(0, shown.collisions)
    .map((each) => `• ${collisionLine(each, language, roadmap)}`);
  const groupBlocks = groups.map((group) =>
    section(
      [
        `*${outside(nameOf(group, language), shown.title)}*`,
        ...translation(roadmap.english.orientations[group.orientation ?? -1], language),
        countsLine(group.counts, language),
      ].join('\n'),
      group.orientation === null ? undefined : packOf(group.orientation, language, frame),
    ),
  );
  return toMessage({
    text: [
      `${title}, ${roadmap.title} : ${sum}, ${countsLine(total, language)}`,
      ...groups.map((group) => `${nameOf(group, language)} : ${countsLine(group.counts, language)}`),
    ].join('\n'),
    body: [
      ...askedBlocks({ language }, frame),
      header(title),
      context(outside(roadmap.title, shown.title)),
      section(`*${sum}*\n${countsLine(total, language)}`),
      ...(toAsker
        ? [
            context(timeline.private),
            buttons([
              { does: 'post-file', label: timeline.here, ask },
              { does: 'send-file', label: timeline.direct, ask },
            ]),
          ]
        : []),
      ...groupBlocks,
      context(phrases.how),
      section(
        [`*${phrases.collisions}*`, ...(listed.length > 0 ? listed : [phrases.noCollision])].join('\n'),
      ),
      ...more(collisions.length - shown.collisions, language).map(context),
      context(phrases.until),
    ],
    foot: [
      buttons([
        { does: 'ask', label: phrases.late, ask: { ...ask, text: phrases.late, language } },
        ...(toAsker ? [{ does: 'share', label: slack.share, ask } as const] : []),
      ]),
    ],
    shortened: slack.shortened,
  });
}

/** To all that a meeting about an orientation needs. */
const packOf = (orientation: number, language: Language, { ask }: Frame): ButtonOptions => ({
  does: 'ask',
  label: phrasesIn(language).status.pack,
  spoken: phrasesIn(language).status.packOf(orientation),
  ask: { ...ask, text: `${wordFor('meeting', language)} ${orientation}`, language },
});

/** The same counts as a picture. */
export function statusPicture(status: Status, language: Language, frame: Frame): StatusPicture {
  const { status: phrases } = phrasesIn(language);
  const { groups, total, today } = status;
  const { english, title } = frame.roadmap;
  return {
    title: phrases.title(dayName(today, language)),
    subtitle: title,
    bars: groups.map((group) => ({
      label: nameOf(group, language, english.orientations[group.orientation ?? -1]),
      counts: standings.map((standing) => ({
        name: phrases.standing[standing],
        standing,
        count: group.counts[standing],
      })),
    })),
    alt: countsLine(total, language),
    name: `${phrases.file}-${today}.png`,
  };
}

function nameOf({ orientation, title }: StatusGroup, language: Language, english?: string): string {
  if (orientation === null) return phrasesIn(language).status.others;
  return `${orientation}. ${language === 'en' && english ? english : title}`;
}

function countsLine(counts: Counts, language: Language): string {
  const { answer, status } = phrasesIn(language);
  return standings
    .filter((standing) => counts[standing] > 0)
    .map((standing) => answer.labelled(status.standing[standing], String(counts[standing])))
    .join(' · ');
}

function collisionLine({ owner, month, deadlines }: Collision, language: Language, roadmap: Roadmap): string {
  const name = dateName(months(yearOf(month), monthOf(month)), language);
  const actions = [...new Set(deadlines.map(({ action }) => writtenKey(roadmap, action)))].join(', ');
  const unit = unitIn(language, roadmap);
  return phrasesIn(language).status.collision(
    unit,
    outside(owner, shown.name),
    name,
    deadlines.length,
    actions,
  );
}

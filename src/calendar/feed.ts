import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { chooseDates } from '../answer/dates-of.ts';
import type { CalendarDay } from '../dates/calendar.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import type { Packs } from '../roadmap/packs.ts';
import type { State } from '../state/open-state.ts';
import { updatesOf } from '../tracking/reports.ts';
import type { Language } from '../understanding/language.ts';
import { calendarFile } from './calendar-file.ts';

interface FeedDependencies {
  packs: Pick<Packs, 'find'>;
  state: Pick<State, 'feeds' | 'updates'>;
  today: () => CalendarDay;
}

/** Where feeds are, as Bolt's custom routes write it. */
export const feedRoute = '/calendar/:file';

/** In seconds, before a calendar program asks again. */
const FRESH = 60 * 60;

const LONGEST_WORDS = 200;

/**
 * The address of a workspace's feed. `words` choose the dates, as after `/esante calendar`; `pack` is the id of the
 * roadmap, without it the main one.
 */
export function feedAddress(
  base: string,
  secret: string,
  { words, language, pack }: { words: string; language: Language; pack?: string | undefined },
): string {
  const query = new URLSearchParams({
    ...(words && { q: words }),
    lang: language,
    ...(pack && { in: pack }),
  });
  return `${base.replace(/\/$/, '')}/calendar/${secret}.ics?${query}`;
}

/**
 * Answers `GET /calendar/SECRET.ics?q=DNS&lang=en&in=ID` with the dates of a roadmap that `q` chooses. Whoever has the
 * address has the feed: calendar programs cannot sign in. An unknown secret gets 404, an unchanged feed 304.
 */
export async function serveFeed(
  request: IncomingMessage,
  response: ServerResponse,
  { packs, state, today }: FeedDependencies,
): Promise<void> {
  const url = new URL(request.url ?? '', 'http://localhost');
  const [, secret] = /^\/calendar\/([\w-]{20,100})\.ics$/.exec(url.pathname) ?? [];
  const team = secret === undefined ? null : await state.feeds.teamOf(secret);
  if (team === null) return refuse(response, 404, 'There is no such calendar: ask the bot for its address.');
  const language = url.searchParams.get('lang') === 'en' ? 'en' : 'fr';
  const id = url.searchParams.get('in');
  const roadmap = packs.find(id ?? undefined);
  if (!roadmap) return refuse(response, 404, phrasesIn(language).packs.gone(id ?? ''));
  const words = (url.searchParams.get('q') ?? '').slice(0, LONGEST_WORDS);
  const answer = chooseDates(words, { roadmap, today: today(), language });
  if (!answer.answerable) return refuse(response, 404, answer.headline);
  const updates = updatesOf(roadmap.pack.id, await state.updates.of(team));
  const { content } = calendarFile(answer, roadmap, updates);
  const etag = `"${createHash('sha256').update(content).digest('base64url')}"`;
  response.setHeader('etag', etag);
  response.setHeader('cache-control', `private, max-age=${FRESH}`);
  // What compresses the feed on its way makes a weak tag of ours, "W/" before it.
  if (request.headers['if-none-match']?.includes(etag)) return void response.writeHead(304).end();
  response.writeHead(200, {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'inline; filename="calendar.ics"',
    'x-content-type-options': 'nosniff',
  });
  response.end(content);
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${sentence}\n`);
}

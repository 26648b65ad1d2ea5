import { shift } from '../../dates/calendar.ts';
import { buildDigest, type Digest } from '../../digest/digest.ts';
import { dayName } from '../../phrases/days.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import type { DigestSettings } from '../../state/digest-settings.ts';
import type { StoredDigest } from '../../state/digests.ts';
import { digestMessage, digestWindow } from '../blocks/digest.ts';
import type { DigestReply } from '../blocks/digest-replies.ts';
import { readUpdates } from '../conversation/known-updates.ts';
import type { Desk } from './may-change.ts';
import { usualSettings } from './standing.ts';

/**
 * What a digest says today; or, as of another day, what it would have said with the one before a week earlier.
 * With the usual settings where the channel has no digest.
 */
export async function previewMessage(stored: StoredDigest | null, desk: Desk) {
  const { day, language } = desk.request;
  const today = day ?? desk.deps.today();
  return show(stored, desk, async (settings, build) => {
    const { state, now } = desk.deps;
    const last = stored && day === undefined ? await state.deliveries.lastSent(settings.id, now()) : null;
    const digest = build(today, day === undefined ? (last?.day ?? null) : shift(day, -1, 'week'));
    const note = phrasesIn(language).slack.digest.preview(dayName(today, language));
    return { message: digestMessage(digest, { note, ...(stored && { id: settings.id }) }) };
  });
}

/** The whole of a post, in a window. */
export async function allOf(stored: StoredDigest | null, desk: Desk) {
  const { day = desk.deps.today(), since = null } = desk.request;
  return show(stored, desk, async (_settings, build) => ({ view: digestWindow(build(day, since)) }));
}

type Build = (today: string, lastDay: string | null) => Digest;

async function show<Shown>(
  stored: StoredDigest | null,
  { request, asker, deps }: Desk,
  draw: (settings: DigestSettings, build: Build) => Promise<Shown>,
): Promise<Shown | DigestReply> {
  const settings = stored?.settings ?? (await usualSettings(request, asker, deps));
  const roadmap = deps.packs.find(settings.pack);
  if (!roadmap) {
    return { sentences: [phrasesIn(request.language).packs.gone(settings.pack ?? '')] };
  }
  const updates = await readUpdates(asker.team, roadmap, deps);
  return draw(settings, (today, lastDay) => buildDigest({ roadmap, settings, today, lastDay, updates }));
}

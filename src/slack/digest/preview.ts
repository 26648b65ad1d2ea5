import { shift } from '../../dates/calendar.ts';
import { buildDigest } from '../../digest/digest.ts';
import { dayName } from '../../phrases/days.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import type { StoredDigest } from '../../state/digests.ts';
import { digestMessage } from '../blocks/digest.ts';
import type { DigestReply } from '../blocks/digest-replies.ts';
import type { Message } from '../blocks/message.ts';
import { packOf } from '../conversation/choose-pack.ts';
import { readUpdates } from '../conversation/known-updates.ts';
import type { Desk } from './may-change.ts';
import { newSettings, packForNew } from './new-settings.ts';

/**
 * What a digest says today; or, as of another day, what it would have said with the one before a week earlier.
 * With the usual settings where the channel has no digest.
 */
export async function previewMessage(
  stored: StoredDigest | null,
  { request, asker, deps }: Desk,
): Promise<{ message: Message } | DigestReply> {
  const { day, language } = request;
  const pack = await packForNew(request, asker, deps);
  const settings = stored?.settings ?? newSettings({ ...request, ...pack }, asker);
  const roadmap = packOf(deps, settings.pack);
  if (!roadmap) return { sentences: [phrasesIn(language).packs.gone(settings.pack ?? '')] };
  const today = day ?? deps.today();
  const last =
    stored && day === undefined ? await deps.state.deliveries.lastSent(settings.id, deps.now()) : null;
  const lastDay = day === undefined ? (last?.day ?? null) : shift(day, -1, 'week');
  const updates = await readUpdates(asker.team, { ...deps, roadmap });
  const digest = buildDigest({ roadmap, settings, today, lastDay, updates });
  return {
    message: digestMessage(digest, phrasesIn(language).slack.digest.preview(dayName(today, language))),
  };
}

import type { CalendarDay } from '../dates/calendar.ts';
import { deliverAt } from '../digest/deliver.ts';
import { hourOn } from '../digest/schedule.ts';
import type { DeliverOptions } from '../digest/send.ts';
import type { Packs } from '../roadmap/packs.ts';
import { nothingAhead } from '../slack/digest/finished.ts';
import { newSettings } from '../slack/digest/new-settings.ts';
import { type DigestSettings, stateOn } from '../state/digest-settings.ts';
import type { StoredDigest } from '../state/digests.ts';
import { updatesOf } from '../tracking/reports.ts';
import type { Language } from '../understanding/language.ts';
import type { Ran } from './protocol.ts';

interface Run {
  team: string;
  channel: string;
  /** Who creates a digest where the channel has none yet, and its language. */
  user: string;
  language: Language;
  /** The posts are due on this day, at the hour of each digest, whatever their weekday. */
  day: CalendarDay;
}
type Delivery = Omit<DeliverOptions, 'today'> & { packs: Packs };

/**
 * Posts the digests of a channel as the service would on a day: through the claim in the ledger and the sender,
 * so that the same day twice gives one post. Where the channel has no digest, it gets the usual one first.
 */
export async function runDigests(run: Run, delivery: Delivery): Promise<Ran[]> {
  const { digests } = delivery.state;
  const known = () => digests.inChannel(run.team, run.channel);
  if ((await known()).length === 0) await digests.save(newSettings(run, run), delivery.clock());
  const results: Ran[] = [];
  for (const stored of await known()) results.push(await runOne(stored, run, delivery));
  return results;
}

async function runOne(found: StoredDigest, run: Run, delivery: Delivery): Promise<Ran> {
  const stored = await awakened(found, run, delivery);
  const at = hourOn(run.day, stored.settings);
  const due = at.toISOString();
  const { name } = stateOn(stored.settings, run.day);
  if (name === 'off' || name === 'paused' || name === 'gone') return { outcome: name, due };
  const report = await deliverAt(stored, at, { ...delivery, today: () => run.day });
  return { outcome: report?.outcome ?? 'already', due, error: report?.error };
}

/** A digest paused itself because no date was ahead of some day; on an earlier day there may be dates again. */
async function awakened(
  stored: StoredDigest,
  { day }: Run,
  { state, packs, clock }: Delivery,
): Promise<StoredDigest> {
  const { settings } = stored;
  if (settings.state.name !== 'finished') return stored;
  const { pack } = packs.find(settings.pack) ?? packs.main;
  const updates = updatesOf(pack.id, await state.updates.after(settings.team, 0));
  if (nothingAhead(settings, { packs, today: () => day }, updates)) return stored;
  const awake: DigestSettings = { ...settings, state: { name: 'on' } };
  await state.digests.save(awake, clock());
  return { ...stored, settings: awake };
}

import type { CalendarDay } from '../dates/calendar.ts';
import { deliver } from '../digest/deliver.ts';
import { hourOn } from '../digest/schedule.ts';
import type { SlackDependencies } from '../slack/conversation/dependencies.ts';
import type { DigestSender } from '../slack/digest/sender.ts';
import { isFinished, newSettings } from '../slack/digest/standing.ts';
import { stateOn } from '../state/digest-settings.ts';
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
type Needs = Pick<SlackDependencies, 'state' | 'packs' | 'log' | 'now'> & { sender: DigestSender };

/**
 * Posts the digests of a channel as the service would on a day: through the claim in the ledger and the sender,
 * so that the same day twice gives one post. Where the channel has no digest, it gets the usual one first.
 */
export async function runDigests(run: Run, deps: Needs): Promise<Ran[]> {
  const { state, packs, now: clock, sender } = deps;
  const today = () => run.day;
  const known = () => state.digests.inChannel(run.team, run.channel);
  if ((await known()).length === 0) await state.digests.save(newSettings(run, run), clock());
  const results: Ran[] = [];
  for (const stored of await known()) {
    const { settings } = stored;
    // It paused itself because no date was ahead of some day; on an earlier day there may be dates again.
    if (settings.state.name === 'finished' && !(await isFinished(settings, { ...deps, today }))) {
      settings.state = { name: 'on' };
      await state.digests.save(settings, clock());
    }
    const at = hourOn(run.day, settings);
    const due = at.toISOString();
    const { name } = stateOn(settings, run.day);
    if (name === 'off' || name === 'paused' || name === 'gone') results.push({ outcome: name, due });
    else {
      const report = await deliver(stored, at, { state, packs, clock, today, ...sender }, 'at once');
      results.push({ outcome: report?.outcome ?? 'already', due, error: report?.error });
    }
  }
  return results;
}

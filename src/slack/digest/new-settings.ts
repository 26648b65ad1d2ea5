import { randomUUID } from 'node:crypto';
import { DigestSettings } from '../../digest/settings.ts';
import type { Asker } from './may-change.ts';
import type { DigestRequest } from './request.ts';

/** The settings of a new digest: the usual ones, but for what was asked for. */
export function newSettings(
  { language, weekday, time }: Pick<DigestRequest, 'language' | 'weekday' | 'time'>,
  { team, channel, user }: Pick<Asker, 'team' | 'channel' | 'user'>,
): DigestSettings {
  return DigestSettings.parse({
    id: randomUUID(),
    team,
    // The channel of a digest that is still to be filled in is not known yet.
    channel: channel || '?',
    creator: user,
    language,
    weekday,
    time,
  });
}

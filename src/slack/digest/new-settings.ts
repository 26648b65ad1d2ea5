import { randomUUID } from 'node:crypto';
import { DigestSettings } from '../../state/digest-settings.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import { choosePack } from '../conversation/packs.ts';
import type { DigestAsker } from './may-change.ts';
import type { DigestRequest } from './request.ts';

/** The settings of a new digest: the usual ones, but for what was asked for. */
export function newSettings(
  { language, weekday, time, pack }: Pick<DigestRequest, 'language' | 'weekday' | 'time' | 'pack'>,
  { team, channel, user }: Pick<DigestAsker, 'team' | 'channel' | 'user'>,
): DigestSettings {
  return DigestSettings.parse({
    id: randomUUID(),
    team,
    // The channel of a digest that is still to be filled in is not known yet.
    channel: channel || '?',
    creator: user,
    ...(pack !== undefined && { pack }),
    language,
    weekday,
    time,
  });
}

/** The same, of the roadmap of the channel unless another one was asked for. */
export async function usualSettings(
  request: DigestRequest,
  asker: DigestAsker,
  deps: SlackDependencies,
): Promise<DigestSettings> {
  const { pack } = request.pack === undefined ? await choosePack('', asker, deps) : request;
  return newSettings({ ...request, ...(pack !== undefined && { pack }) }, asker);
}

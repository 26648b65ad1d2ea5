import { digestStatus } from '../../digest/status.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { DigestSettings, mostInChannel } from '../../state/digest-settings.ts';
import { SettingsFrame } from '../blocks/digest-settings.ts';
import { outside, section } from '../blocks/elements.ts';
import type { SlackRequest } from '../conversation/access.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import { readUpdates } from '../conversation/known-updates.ts';
import { packOf } from '../conversation/packs.ts';
import { shown } from '../transport/limits.ts';
import { nothingAhead } from './finished.ts';
import { isOutside, whyNotChange, whyNotSentence } from './may-change.ts';
import { newSettings } from './new-settings.ts';
import { readSettings, type Wrong } from './read-settings.ts';

/** A settings window as it came back. */
export interface Submission {
  team: string;
  user: string;
  /** Slack's `private_metadata` and `state.values` of the window. */
  metadata: string;
  values: unknown;
}

/** Stores what was filled in, and says so; or says, field by field, what cannot be taken. */
export async function submitSettings(
  { team, user, metadata, values }: Submission,
  by: SlackRequest,
  deps: SlackDependencies,
): Promise<{ wrong: Wrong } | { frame: SettingsFrame; sentences: string[] }> {
  const { state, now } = deps;
  const frame = SettingsFrame.parse(JSON.parse(metadata));
  const { language } = frame;
  const { digest: phrases } = phrasesIn(language).slack;
  const roadmap = packOf(deps, frame.pack);
  if (!roadmap) return { frame, sentences: [phrasesIn(language).packs.gone(frame.pack ?? '')] };
  const read = readSettings(values, roadmap, language);
  if ('wrong' in read) return read;
  const { channel = frame.channel ?? '', ...filled } = read.filled;
  const asker = { team, user, channel, here: frame.channel !== undefined && !frame.home };
  const whyNot = await whyNotChange(by, asker, deps);
  if (whyNot) {
    const sentence = whyNotSentence(whyNot, language);
    return 'channel' in read.filled ? { wrong: { channel: sentence } } : { frame, sentences: [sentence] };
  }
  const before = await state.digests.find(frame.digest);
  if (before ? before.settings.team !== team : !frame.isNew) return { frame, sentences: [phrases.vanished] };
  if (!before && (await state.digests.inChannel(team, channel)).length >= mostInChannel) {
    return { frame, sentences: [phrases.tooMany(mostInChannel)] };
  }
  const settings = DigestSettings.parse({
    ...(before?.settings ?? { ...newSettings(frame, asker), id: frame.digest }),
    ...filled,
  });
  const none = nothingAhead(settings, deps, await readUpdates(team, { ...deps, roadmap }));
  // Other filters may have dates ahead again.
  if (settings.state.name === 'finished' && !none) settings.state = { name: 'on' };
  await state.digests.save(settings, now());
  return {
    frame,
    sentences: [
      phrases.modal.saved,
      digestStatus({ settings, owedSince: now() }, null, now(), language),
      ...(none ? [phrases.noneAhead] : []),
      ...((await isOutside(channel, by.client)) ? [phrases.invite] : []),
    ],
  };
}

/** Sentences as blocks of a window or a Home. */
export const sentenceBlocks = (sentences: string[]) =>
  sentences.map((sentence) => section(outside(sentence, shown.quote * 2)));

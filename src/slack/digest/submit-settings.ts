import type { ViewOutput } from '@slack/bolt';
import { digestStatus } from '../../digest/status.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { DigestSettings, mostInChannel } from '../../state/digest-settings.ts';
import { SettingsFrame } from '../blocks/digest-settings.ts';
import { outside, section } from '../blocks/elements.ts';
import type { Asker } from '../conversation/access.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import { readUpdates } from '../conversation/known-updates.ts';
import { shown } from '../transport/limits.ts';
import { nothingAhead } from './finished.ts';
import { isOutside, whyNotChange, whyNotSentence } from './may-change.ts';
import { newSettings } from './new-settings.ts';
import { readSettings, type Wrong } from './read-settings.ts';

/** Stores what was filled in in the window, and says so; or says, field by field, what cannot be taken. */
export async function submitSettings(
  { private_metadata, state: { values } }: Pick<ViewOutput, 'private_metadata' | 'state'>,
  person: Asker,
  deps: SlackDependencies,
): Promise<{ wrong: Wrong } | { frame: SettingsFrame; sentences: string[] }> {
  const { state, now } = deps;
  const { team } = person;
  const frame = SettingsFrame.parse(JSON.parse(private_metadata));
  const { language } = frame;
  const { digest: phrases } = phrasesIn(language).slack;
  const roadmap = deps.packs.find(frame.pack);
  if (!roadmap) return { frame, sentences: [phrasesIn(language).packs.gone(frame.pack ?? '')] };
  const read = readSettings(values, roadmap, language);
  if ('wrong' in read) return read;
  const { channel = frame.channel ?? '', ...filled } = read.filled;
  const asker = { ...person, channel, here: frame.channel !== undefined && !frame.home };
  const whyNot = await whyNotChange(asker, deps);
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
  const none = nothingAhead(settings, deps, await readUpdates(team, roadmap, deps));
  // Other filters may have dates ahead again.
  if (settings.state.name === 'finished' && !none) settings.state = { name: 'on' };
  await state.digests.save(settings, now());
  return {
    frame,
    sentences: [
      phrases.modal.saved,
      digestStatus({ settings, owedSince: now() }, null, now(), language),
      ...(none ? [phrases.noneAhead] : []),
      ...((await isOutside(channel, person.client)) ? [phrases.invite] : []),
    ],
  };
}

/** Sentences as blocks of a window or a Home. */
export const sentenceBlocks = (sentences: string[]) =>
  sentences.map((sentence) => section(outside(sentence, shown.quote * 2)));

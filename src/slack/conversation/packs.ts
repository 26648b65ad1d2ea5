import { phrasesIn } from '../../phrases/phrases.ts';
import { fold } from '../../reading/fold.ts';
import { RoadmapDataError } from '../../roadmap/load.ts';
import type { Roadmap } from '../../roadmap/roadmap.ts';
import { type Message, sentenceMessage } from '../blocks/message.ts';
import { packsMessage } from '../blocks/packs.ts';
import { type Asker, whyNotChange, whyNotMaintain } from './access.ts';
import type { WishFor } from './commands.ts';
import { readKept } from './current-request.ts';
import type { SlackDependencies } from './dependencies.ts';

const named = /^\s*(?:in|dans)\s+(\S+)(?:\s+([\s\S]*))?$/i;

/**
 * The roadmap that a question is about (no `pack`: the main one) and its other words: the one that it names ("in
 * tidewater what is due?"), else that of the answer before, else the one that the channel chose. Never throws.
 */
export async function choosePack(
  words: string,
  { team, channel }: Pick<Asker, 'team' | 'channel'>,
  { packs, state, log }: Pick<SlackDependencies, 'packs' | 'state' | 'log'>,
  before?: string,
): Promise<{ words: string; pack: string | undefined; named: boolean }> {
  const unlessMain = (roadmap: Roadmap | null) => (roadmap === packs.main ? undefined : roadmap?.pack.id);
  const [, id = '', rest = ''] = named.exec(words) ?? [];
  const roadmap = packs.find(fold(id).replace(/[,:]$/, ''));
  if (roadmap) return { words: rest, pack: unlessMain(roadmap), named: true };
  const ofMain = { words, pack: undefined, named: false };
  if (packs.all.length === 1) return ofMain;
  if (before !== undefined && packs.find(before)) return { ...ofMain, pack: before };
  const chosen = await readKept(state.channelPacks.find(team, channel), null, log);
  return { ...ofMain, pack: unlessMain(packs.find(chosen ?? undefined)) };
}

/** `/esante packs`: which there are; one for the channel, by whoever may change its digests; all read again, by maintainers. */
export async function answerPacks(
  wish: WishFor<'packs'>,
  asker: Asker,
  deps: SlackDependencies,
): Promise<Message> {
  const { language } = wish;
  const { packs, state } = deps;
  const phrases = phrasesIn(language).packs;
  const whyNotHere = await whyNotMaintain(asker, language, deps);
  const list = async (...said: string[]): Promise<Message> =>
    packsMessage(
      said,
      asker.channel === '' ? undefined : await state.channelPacks.find(asker.team, asker.channel),
      whyNotHere === null,
      language,
      { packs, today: deps.today() },
    );
  switch (wish.does) {
    case 'list':
      return list();
    case 'use': {
      const roadmap = packs.find(wish.id);
      const ids = packs.all.map(({ pack }) => pack.id).join(', ');
      if (!roadmap) return sentenceMessage(phrases.unknown(wish.id, ids));
      const whyNot = await whyNotChange({ ...asker, here: true }, language, deps);
      if (whyNot) return sentenceMessage(whyNot);
      const isMain = roadmap === packs.main;
      await state.channelPacks.choose(asker.team, asker.channel, isMain ? null : wish.id);
      return list(isMain ? phrases.chosenMain(wish.id) : phrases.chosen(wish.id));
    }
    case 'import':
      // A window opens from a command alone.
      return sentenceMessage(phrases.import.elsewhere);
    case 'reload':
      if (whyNotHere) return sentenceMessage(whyNotHere);
      try {
        packs.reload();
      } catch (error) {
        if (!(error instanceof RoadmapDataError)) throw error;
        return list(phrases.notReloaded, error.message);
      }
      return list(phrases.reloaded(packs.all.length));
  }
}

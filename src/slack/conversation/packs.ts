import type { CalendarDay } from '../../dates/calendar.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { fold } from '../../reading/fold.ts';
import { RoadmapDataError } from '../../roadmap/load.ts';
import type { Packs } from '../../roadmap/packs.ts';
import type { Roadmap } from '../../roadmap/roadmap.ts';
import type { Language } from '../../understanding/language.ts';
import { type Message, sentenceMessage } from '../blocks/message.ts';
import { packsMessage } from '../blocks/packs.ts';
import { whyNotChange, whyNotSentence } from '../digest/may-change.ts';
import { type Asker, mayNotMaintain, type SlackRequest } from './access.ts';
import { withinAckTime } from './current-request.ts';
import type { SlackDependencies } from './dependencies.ts';
import type { PacksWish } from './wish.ts';

/** What somebody typed, and the roadmap that it is about; no `pack` for the main one. */
export interface PackAndWords {
  words: string;
  pack?: string;
  /** The one that the words name. */
  named?: Roadmap;
}

const named = /^\s*(?:in|dans)\s+(\S+)(?:\s+([\s\S]*))?$/i;

/** "in tidewater what is due?": the roadmap that the words name, where there is one of that id. */
function readPack(words: string, packs: Packs): { roadmap: Roadmap; words: string } | null {
  const [, id = '', rest = ''] = named.exec(words) ?? [];
  const roadmap = packs.find(fold(id).replace(/[,:]$/, ''));
  return roadmap && { roadmap, words: rest };
}

/**
 * The roadmap that a question is about: the one that it names, or else that of the answer before, or else the one
 * that the channel chose. Never throws: the main one beats none.
 */
export async function choosePack(
  words: string,
  { team, channel }: Pick<Asker, 'team' | 'channel'>,
  { packs, state, log }: Pick<SlackDependencies, 'packs' | 'state' | 'log'>,
  before?: string,
): Promise<PackAndWords> {
  const read = readPack(words, packs);
  if (read) return { words: read.words, named: read.roadmap, ...unlessMain(read.roadmap, packs) };
  if (packs.all.length === 1) return { words };
  if (before !== undefined && packs.find(before)) return { words, pack: before };
  try {
    const roadmap = packOf({ packs }, await withinAckTime(packOfChannel({ team, channel }, state)));
    return { words, ...(roadmap && unlessMain(roadmap, packs)) };
  } catch (err) {
    log.warn({ err }, 'the roadmap of the channel cannot be read');
    return { words };
  }
}

/** The id of what a channel chose; absent where it chose none. Throws where the database does not answer. */
export const packOfChannel = async (
  { team, channel }: Pick<Asker, 'team' | 'channel'>,
  { channelPacks }: Pick<SlackDependencies['state'], 'channelPacks'>,
): Promise<string | undefined> => (await channelPacks.find(team, channel)) ?? undefined;

/** The roadmap with that id, the main one without; null where it is served no more. */
export const packOf = (
  { packs }: Pick<SlackDependencies, 'packs'>,
  id: string | undefined,
): Roadmap | null => (id === undefined ? packs.main : packs.find(id));

export const unlessMain = ({ pack }: Roadmap, packs: Packs): { pack?: string } =>
  pack.id === packs.main.pack.id ? {} : { pack: pack.id };

interface By {
  asker: Asker;
  by: SlackRequest;
  today: CalendarDay;
}

/**
 * `/esante packs`: which roadmaps there are, one of them for the channel, by whoever may change its digests, or all
 * read again, by whoever looks after the bot.
 */
export async function answerPacks(
  wish: PacksWish & { language: Language },
  { asker, by, today }: By,
  deps: SlackDependencies,
): Promise<Message> {
  const { language } = wish;
  const { packs, state, maintainers = [], log } = deps;
  const phrases = phrasesIn(language);
  const list = async (said: string[] = []): Promise<Message> =>
    packsMessage({
      said,
      packs,
      chosen: await state.channelPacks.find(asker.team, asker.channel),
      inChannel: asker.channel !== '',
      tellsWhy: (await mayNotMaintain(by, maintainers, log)) === null,
      language,
      today,
    });
  switch (wish.does) {
    case 'list':
      return list();
    case 'use': {
      const roadmap = packs.find(wish.id);
      const ids = packs.all.map(({ pack }) => pack.id).join(', ');
      if (!roadmap) return sentenceMessage(phrases.packs.unknown(wish.id, ids));
      const whyNot = await whyNotChange(by, { ...asker, here: true }, deps);
      if (whyNot) return sentenceMessage(whyNotSentence(whyNot, language));
      const isMain = roadmap === packs.main;
      await state.channelPacks.choose(asker.team, asker.channel, isMain ? null : wish.id);
      return list([isMain ? phrases.packs.chosenMain(wish.id) : phrases.packs.chosen(wish.id)]);
    }
    case 'import':
      // A window opens from a command alone.
      return sentenceMessage(phrases.packs.import.elsewhere);
    case 'reload': {
      const whyNot = await mayNotMaintain(by, maintainers, log);
      if (whyNot) return sentenceMessage(phrases.access.maintain[whyNot]);
      try {
        packs.reload();
      } catch (error) {
        if (!(error instanceof RoadmapDataError)) throw error;
        return list([phrases.packs.notReloaded, error.message]);
      }
      return list([phrases.packs.reloaded(packs.all.length)]);
    }
  }
}

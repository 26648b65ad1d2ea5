import type { CalendarDay } from '../../dates/calendar.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { RoadmapDataError } from '../../roadmap/load.ts';
import type { Language } from '../../understanding/language.ts';
import type { Message } from '../blocks/message.ts';
import { sentenceMessage } from '../blocks/notices.ts';
import { packsMessage } from '../blocks/packs.ts';
import { whyNotChange, whyNotSentence } from '../digest/may-change.ts';
import { mayNotMaintain, type SlackRequest } from './access.ts';
import type { PacksWish } from './commands.ts';
import type { SlackDependencies } from './dependencies.ts';
import type { Asker } from './speaker.ts';

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

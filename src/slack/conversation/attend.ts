import type { Frame } from '../blocks/frame.ts';
import type { Request as SlackRequest } from './access.ts';
import { answerPacks } from './answer-packs.ts';
import { attendCalendar } from './attend-calendar.ts';
import { chooseLanguage } from './choose-language.ts';
import type { SlackDependencies } from './dependencies.ts';
import { readGaps } from './gaps.ts';
import { interpret, type Request } from './interpret.ts';
import { type Reply, reply } from './reply.ts';
import { keepsQuestions } from './unanswered.ts';
import type { Asker } from './usual-language.ts';

/** Whoever says something to the app. */
export interface Speaker {
  asker: Asker;
  /** Slack's request that they speak by. */
  by: SlackRequest;
  /** Others read the reply too. */
  open: boolean;
}

/**
 * What the app says, on any surface, to what somebody typed or clicked: a reply, which depends on the text alone,
 * or what comes of a choice of theirs. `frame.gap`, where given, is put right for whoever lets their questions be
 * kept. `request`: how to read the text, where the surface reads it in its own way.
 */
export async function attend(
  frame: Frame,
  { asker, by, open }: Speaker,
  deps: SlackDependencies,
  request: Request = interpret(frame.ask.text, frame.ask.usual),
): Promise<Reply> {
  const { ask } = frame;
  switch (request.kind) {
    case 'language':
      return { message: await chooseLanguage(request, asker, deps), answer: null };
    case 'gaps':
      return {
        message: await readGaps({ ask, language: request.language, open }, asker, by, deps),
        answer: null,
      };
    case 'calendar':
      return attendCalendar(request, frame, { asker, by, open }, deps);
    case 'packs':
      return { message: await answerPacks(request, { asker, by, today: ask.today }, deps), answer: null };
    default: {
      const said = reply(frame, request);
      if (!frame.gap || !said.answer || said.answer.answerable) return said;
      return (await keepsQuestions(asker, deps))
        ? { ...reply({ ...frame, gap: 'kept' }, request), kept: true }
        : said;
    }
  }
}

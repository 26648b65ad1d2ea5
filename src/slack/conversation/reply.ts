import { LRUCache } from 'lru-cache';
import type { Answer } from '../../answer/answer.ts';
import { answerQuestion } from '../../answer/answer-question.ts';
import { chooseDates } from '../../answer/dates-of.ts';
import { calendarFile } from '../../calendar/calendar-file.ts';
import { readDigestWords } from '../../digest/request.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { oncePer } from '../../roadmap/once.ts';
import type { Roadmap } from '../../roadmap/roadmap.ts';
import { timelineOf } from '../../timeline/timeline.ts';
import { reportsOn, statusOf } from '../../tracking/reports.ts';
import type { Language } from '../../understanding/language.ts';
import { answerMessage } from '../blocks/answer.ts';
import { calendarMessage, timelineMessage } from '../blocks/dates.ts';
import type { Frame } from '../blocks/frame.ts';
import { helpMessage, hintMessage, usageMessage } from '../blocks/help.ts';
import { type Message, sentenceMessage } from '../blocks/message.ts';
import { historyMessage, statusMessage, updateElsewhere } from '../blocks/tracking.ts';
import { type Attachment, timelineFile } from '../files/hand-out.ts';
import { inRoadmap } from '../tracking/action-key.ts';
import type { Wish, WishFor } from './commands.ts';
import { noteAnswer } from './current-request.ts';
import { interpret } from './interpret.ts';

export interface Reply {
  message: Message;
  /** Null where what was asked is about the app, not about the roadmap. */
  answer: Answer | null;
  /** What the same can be handed out as: a file, for everybody in a conversation. */
  attachment?: Attachment;
}

/** What is about the app, not about the roadmap. */
export const about = (message: Message): Reply => ({ message, answer: null });

/** Replies kept in memory: the same few questions make up most of what is asked, and turning pages repeats them. */
const KEPT = 500;
const repliesOf = oncePer((_: Roadmap) => new LRUCache<string, Reply>({ max: KEPT }));

/** What the app says to a text. Pure: the same gets the same reply. `wish`: where what the text asks for is known. */
export function reply(frame: Frame, wish: Wish = interpret(frame.ask.text, frame.ask.usual)): Reply {
  const { roadmap, updates, ...rest } = frame;
  const replies = repliesOf(roadmap);
  // The log of a workspace only grows: its last update tells all that was known.
  const last = updates?.at(-1);
  const key = JSON.stringify([rest, last?.team, last?.id, wish]);
  let known = replies.get(key);
  if (!known) {
    known = writeReply(frame, wish);
    replies.set(key, known);
  }
  if (known.answer) noteAnswer(known.answer.kind);
  return known;
}

function writeReply(frame: Frame, wish: Wish): Reply {
  const { ask, roadmap } = frame;
  switch (wish.kind) {
    case 'question':
      return answerReply(wish, frame);
    case 'timeline':
      return timelineReply(wish, frame);
    case 'calendar':
      return calendarReply(wish, frame);
    case 'status':
      return statusReply(wish.language, frame);
    case 'history':
      return about(historyMessage(inRoadmap(wish.action, roadmap).number, wish.language, frame));
    case 'update':
      return about(updateElsewhere(inRoadmap(wish.action, roadmap).number, wish.language, roadmap));
    case 'digest': {
      // "Digest of the week's news": no command, though it begins like one.
      const isQuestion =
        wish.words !== '' && 'problem' in readDigestWords(wish.words, wish.language, ask.today);
      if (isQuestion) return answerReply({ kind: 'question', question: ask.text }, frame);
      // It is set with the command, which tells the channel.
      return about(sentenceMessage(phrasesIn(wish.language).slack.digest.elsewhere));
    }
    case 'nod': {
      const { acknowledged } = phrasesIn(wish.language).reading;
      return about(hintMessage(acknowledged, wish.language, ask, roadmap));
    }
    case 'usage':
      return about(usageMessage(wish.reason, wish.language, ask));
    default:
      // Others are answered in `attend`; nothing that shows an answer again comes from them.
      return about(helpMessage(wish.language, ask, roadmap, wish.kind === 'help' && wish.all));
  }
}

/** What an answer depends on beside its words. */
const optionsOf = ({ ask, roadmap, updates }: Frame, language: Language | undefined) => ({
  roadmap,
  today: ask.today,
  language,
  usual: ask.usual,
  previous: ask.previous,
  updates,
});

function answerReply(wish: WishFor<'question'>, frame: Frame): Reply {
  const { ask, roadmap } = frame;
  const answer = answerQuestion(wish.question, optionsOf(frame, ask.language ?? wish.language));
  if (answer.kind !== 'help') return { message: answerMessage(answer, frame), answer };
  const { language, headline, asked } = answer;
  return about(
    asked.asks === 'help'
      ? helpMessage(language, ask, roadmap)
      : hintMessage(headline, language, ask, roadmap),
  );
}

/** Dates as a picture; where the words choose none that can be drawn, what the roadmap says instead. */
function timelineReply({ words, language }: WishFor<'timeline'>, frame: Frame): Reply {
  const answer = chooseDates(words, optionsOf(frame, language));
  const timeline = timelineOf(answer, frame.roadmap, frame.updates);
  if (!timeline) return { message: answerMessage(answer, frame), answer };
  return { message: timelineMessage(answer, timeline, frame), answer, attachment: timelineFile(timeline) };
}

/** All deadlines counted; as an answer, which a share needs, it is the list of them. */
function statusReply(language: Language, frame: Frame): Reply {
  const { ask, roadmap, updates } = frame;
  const { today } = ask;
  const status = statusOf(roadmap, today, reportsOn(today, updates ?? []));
  return {
    message: statusMessage(status, language, frame),
    answer: chooseDates('', { roadmap, today, language, updates }),
  };
}

/** Dates as a calendar file; where the words choose none, what the roadmap says instead. */
function calendarReply({ words, language }: WishFor<'calendar'>, frame: Frame): Reply {
  const { roadmap, updates } = frame;
  const answer = chooseDates(words, optionsOf(frame, language));
  if (!answer.answerable) return { message: answerMessage(answer, frame), answer };
  const file = calendarFile(answer, roadmap, updates);
  const name = `${phrasesIn(language).calendar.file}-${answer.today}.ics`;
  return {
    message: calendarMessage(answer, file, frame),
    answer,
    ...(file.events > 0 && { attachment: { language, name, title: file.name, content: file.content } }),
  };
}

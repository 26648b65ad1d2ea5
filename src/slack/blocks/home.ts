import type { types } from '@slack/bolt';
import { answerQuestion } from '../../answer/answer-question.ts';
import { type CalendarDay, isCalendarDay } from '../../dates/calendar.ts';
import { examplesOf } from '../../phrases/examples.ts';
import { headingOf, namedAction } from '../../phrases/fact-names.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { capital } from '../../phrases/words.ts';
import { allDeadlines, isInOrientation, type Roadmap } from '../../roadmap/roadmap.ts';
import { shortNameOf } from '../../roadmap/short-names.ts';
import { chapterIn, unitIn } from '../../roadmap/unit.ts';
import type { Person } from '../../state/people.ts';
import { inOrder } from '../../tracking/reports.ts';
import type { Update } from '../../tracking/update.ts';
import type { Language } from '../../understanding/language.ts';
import { wordFor } from '../conversation/commands.ts';
import { limits, shown } from '../transport/limits.ts';
import { digestButtons, digestRows, type KnownDigest } from './digest.ts';
import {
  anyButton,
  asking,
  type Block,
  button,
  buttons,
  channelName,
  context,
  header,
  outside,
  plain,
  section,
  sections,
} from './elements.ts';
import { actionName, asOf, chapterLines, deadlineLine, reportLine, translatedNote } from './facts.ts';
import { whatItIs } from './help.ts';
import { finishedButtons } from './list.ts';
import { field, select, text } from './window.ts';

/** The day that a Home is relative to, which it carries as `metadata` until somebody opens it anew. */
export const dayOfHome = (metadata: string | undefined, today: CalendarDay): CalendarDay =>
  isCalendarDay(metadata ?? '') ? (metadata as CalendarDay) : today;

/** What the elements of the App Home start with, for the listeners that hear them. */
export const homeId = 'home';
export const homeSearchId = 'home-search';

/** What a click in the App Home may do, beside asking: the second part of an element's id. */
export type HomeUse = 'day' | 'language' | 'forget';

interface HomeContent {
  roadmap: Roadmap;
  /** There are other roadmaps, which the Home does not show. */
  among: boolean;
  /** What the workspace has reported of the roadmap. */
  updates: readonly Update[];
  /** Those that the person created. */
  digests: KnownDigest[];
  person: Person;
  language: Language;
  /** The day that it is relative to. */
  day: CalendarDay;
  now: Date;
  /** What a click has just done. */
  notices: Block[];
}

/** The App Home: search, what matters now, a person's digests, the orientations, settings, and where it all comes from. */
export function homeView(content: HomeContent): types.HomeView {
  const { roadmap, among, language, notices, day, digests } = content;
  const { home, slack, people } = phrasesIn(language);
  const source = [whatItIs(roadmap, language), ...translatedNote(language, roadmap)];
  const chosen = select(Object.entries(people.language.button), content.person.language ?? 'auto');
  const foot = [
    header(home.settings.title),
    section(`*${home.settings.language}*`, { ...chosen, action_id: `${homeId}:language` }),
    section(home.settings.counts, anyButton(`${homeId}:forget`, home.settings.forget)),
    context(slack.digest.home.ask),
    context(source.join(' · ')),
  ];
  const body = [
    header(home.title(roadmap.pack.name[language])),
    ...notices,
    ...(among ? [context(home.among(outside(roadmap.title, shown.title)))] : []),
    searchBox(language, roadmap),
    ...nextBlocks(content),
    header(slack.digest.home.title),
    ...(digests.length === 0 ? [section(slack.digest.home.none)] : []),
    ...digestRows(digests, language, content.now, [], ({ channel }) => `*${channelName(channel)}* · `),
    digestButtons([{ does: 'add', language }]),
    ...orientationBlocks(content),
  ];
  return {
    type: 'home',
    private_metadata: day,
    blocks: [...body.slice(0, limits.home.blocks - foot.length), ...foot],
  };
}

/** Sends what is typed at Enter. */
function searchBox(language: Language, roadmap: Roadmap): types.InputBlock {
  const { label, hint } = phrasesIn(language).home.search;
  const [, , example = ''] = examplesOf(roadmap, language);
  const input: types.PlainTextInput = {
    ...text('', limits.textInput),
    action_id: homeSearchId,
    placeholder: plain(example, limits.placeholder),
    dispatch_action_config: { trigger_actions_on: ['on_enter_pressed'] },
  };
  return { ...field(homeSearchId, label, input, hint), dispatch_action: true };
}

/** The deadlines ahead, as of the day that is picked; of a finished roadmap, what has no end and what was reported. */
function nextBlocks(content: HomeContent): Block[] {
  const { roadmap, updates, language, day: today } = content;
  const { next } = phrasesIn(language).home;
  const answered = (question: string) => answerQuestion(question, { roadmap, today, language, updates });
  const answer = answered(next.question);
  const isFinished = answer.finished !== undefined;
  const told = isFinished ? answered(next.underWayQuestion).deadlines : answer.deadlines;
  return [
    header(isFinished ? next.finished : next.title),
    section(`*${capital(asOf(answer))}*\n${next.dayHelp}`, {
      type: 'datepicker',
      action_id: `${homeId}:day`,
      initial_date: today,
      placeholder: plain(next.day, limits.placeholder),
    }),
    ...(answer.deadlines.length === 0 ? [section(`*${outside(answer.headline, shown.headline)}*`)] : []),
    ...told.slice(0, shown.home.deadlines).map((each) => {
      const text = namedAction(each.action, language, roadmap);
      const open = askingOn(content, headingOf(each.action, language, roadmap), text);
      return section(deadlineLine(each, answer, roadmap, true), button(open));
    }),
    ...(isFinished ? sections(reportedLines(content, today)) : []),
    buttons(
      isFinished
        ? finishedButtons(answer)
        : [
            askingOn(content, next.all, next.question),
            askingOn(content, next.underWay, next.underWayQuestion),
          ],
    ),
  ];
}

/** The latest reports up to a day, or that there are none. */
function reportedLines({ roadmap, updates, language }: HomeContent, today: CalendarDay): string[] {
  const { home, status } = phrasesIn(language);
  const told = inOrder(updates)
    .filter(({ day }) => day <= today)
    .slice(-shown.home.reports)
    .reverse();
  if (told.length === 0) return [status.none];
  const deadlines = new Map(allDeadlines(roadmap).map((deadline) => [deadline.id, deadline]));
  return [
    home.next.reported,
    ...told.flatMap((update) => {
      const deadline = deadlines.get(update.deadline);
      if (!deadline) return [];
      const name = outside(shortNameOf(deadline, language, roadmap), shown.name);
      return `• ${actionName(deadline.action, language, roadmap)} – ${name} · ${reportLine(update, language)}`;
    }),
  ];
}

/** A button that asks something as of the day that is picked. */
const askingOn = ({ updates, language, day }: HomeContent, label: string, text: string) =>
  asking(label, { text, today: day, language, updates: updates.length || undefined });

/** Each orientation, with a button that lists its actions. */
function orientationBlocks(content: HomeContent): Block[] {
  const { roadmap, language } = content;
  const { home } = phrasesIn(language);
  const chapter = chapterIn(language, roadmap);
  const unit = unitIn(language, roadmap);
  return [
    header(home.orientations.title(chapter, unit)),
    ...roadmap.orientations.slice(0, shown.home.orientations).map(({ number }) => {
      const actions = roadmap.actions.filter((action) => isInOrientation(roadmap, action, number));
      const heading = `${capital(chapter.one)} ${chapter.mark(number)}`;
      const [named, ...english] = chapterLines(number, language, roadmap);
      const told = [`*${named}* – ${home.orientations.count(unit, actions.length)}`, ...english];
      const list = askingOn(content, heading, `${wordFor('list', language)} ${number}`);
      return section(told.join('\n'), button(list));
    }),
  ];
}

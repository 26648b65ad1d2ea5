import type { types } from '@slack/bolt';
import { differenceInMonths } from 'date-fns/differenceInMonths';
import { answerQuestion } from '../../answer/answer-question.ts';
import { type CalendarDay, usualZone } from '../../dates/calendar.ts';
import { instantName, monthName } from '../../phrases/days.ts';
import { examplesOf } from '../../phrases/examples.ts';
import { headingOf } from '../../phrases/fact-names.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { capital } from '../../phrases/words.ts';
import { keyOf } from '../../roadmap/action-number.ts';
import { allDeadlines, isInOrientation, type Roadmap } from '../../roadmap/roadmap.ts';
import type { Action } from '../../roadmap/schema.ts';
import { shortNameOf } from '../../roadmap/short-names.ts';
import { chapterIn, unitIn } from '../../roadmap/unit.ts';
import type { Person } from '../../state/people.ts';
import { inOrder } from '../../tracking/reports.ts';
import type { Update } from '../../tracking/update.ts';
import type { Language } from '../../understanding/language.ts';
import { limits, shown } from '../transport/limits.ts';
import { digestButtons, digestRows, type KnownDigest } from './digest-replies.ts';
import {
  type Block,
  type ButtonOptions,
  buttons,
  channelName,
  context,
  header,
  outside,
  section,
  sections,
} from './elements.ts';
import { actionName, asOf, deadlineLine, reportLine, titleLines, translation } from './facts.ts';
import { askForAction } from './frame.ts';
import {
  dayPicker,
  type HomeState,
  homeButton,
  homeId,
  homeRow,
  searchBox,
  withElement,
} from './home-elements.ts';
import { finishedButtons } from './list.ts';
import { option, select } from './window.ts';

export interface HomeContent {
  roadmap: Roadmap;
  /** There are other roadmaps, which the Home does not show. */
  among: boolean;
  /** What the workspace has reported of the roadmap. */
  updates: readonly Update[];
  /** Those that the person created. */
  digests: KnownDigest[];
  person: Person;
  language: Language;
  state: HomeState;
  now: Date;
  /** What a click has just done. */
  notices: Block[];
}

/** The App Home: search, what matters now, a person's digests, the orientations, settings, and where it all comes from. */
export function homeView(content: HomeContent): types.HomeView {
  const { roadmap, among, language, notices, state } = content;
  const { home, slack } = phrasesIn(language);
  const { label, hint } = home.search;
  const [, , example = ''] = examplesOf(roadmap, language);
  const foot = [...settingBlocks(content), context(slack.digest.home.ask), ...healthBlocks(content)];
  const body = [
    header(home.title(roadmap.pack.name[language])),
    ...notices,
    ...(among ? [context(home.among(outside(roadmap.title, shown.title)))] : []),
    searchBox(label, example, hint),
    ...nextBlocks(content),
    ...digestBlocks(content),
    ...orientationBlocks(content),
  ];
  return {
    type: 'home',
    private_metadata: JSON.stringify(state),
    blocks: [...body.slice(0, limits.home.blocks - foot.length), ...foot],
  };
}

const dayOf = ({ asOf, on }: HomeState) => asOf ?? on;

/** The deadlines ahead, as of the day that is picked; of a finished roadmap, what has no end and what was reported. */
function nextBlocks({ roadmap, updates, language, state }: HomeContent): Block[] {
  const { next } = phrasesIn(language).home;
  const today = dayOf(state);
  const answered = (question: string) => answerQuestion(question, { roadmap, today, language, updates });
  const answer = answered(next.question);
  const isFinished = answer.finished !== undefined;
  const told = isFinished ? answered(next.underWayQuestion).deadlines : answer.deadlines;
  const ask = (text: string, label: string): ButtonOptions => ({
    does: 'ask',
    label,
    ask: { text, today, language, ...known(updates) },
  });
  return [
    header(isFinished ? next.finished : next.title),
    withElement(`*${capital(asOf(answer))}*\n${next.dayHelp}`, dayPicker(today, next.day)),
    ...(answer.deadlines.length === 0 ? [section(`*${outside(answer.headline, shown.headline)}*`)] : []),
    ...told
      .slice(0, shown.home.deadlines)
      .map((each) =>
        section(deadlineLine(each, answer, roadmap, true), openAction(each.action, answer, roadmap)),
      ),
    ...(isFinished ? sections(reportedLines({ roadmap, updates, language }, today)) : []),
    buttons(
      isFinished
        ? finishedButtons(answer)
        : [ask(next.question, next.all), ask(next.underWayQuestion, next.underWay)],
    ),
    ...(state.asOf ? [homeRow([{ use: 'today', label: next.today }])] : []),
  ];
}

/** The latest reports up to a day, or that there are none. */
function reportedLines(
  { roadmap, updates, language }: Pick<HomeContent, 'roadmap' | 'updates' | 'language'>,
  today: CalendarDay,
): string[] {
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
      const name = outside(actionName(deadline.action, language, roadmap), shown.name);
      return `• *${name}* – ${outside(shortNameOf(deadline, language, roadmap), shown.name)} · ${reportLine(update, language)}`;
    }),
  ];
}

/** What a button's question knows of. */
const known = ({ length }: readonly Update[]) => (length > 0 ? { updates: length } : {});

const openAction = (
  number: number,
  reader: Parameters<typeof askForAction>[1],
  roadmap: Roadmap,
): ButtonOptions => ({
  does: 'ask',
  label: headingOf(number, reader.language, roadmap),
  ask: askForAction(number, reader, roadmap),
});

/** Each orientation with a button; below the open one its actions, a page of them. */
function orientationBlocks(content: HomeContent): Block[] {
  const { roadmap, language, state } = content;
  const { home, slack } = phrasesIn(language);
  const phrases = home.orientations;
  const chapter = chapterIn(language, roadmap);
  const unit = unitIn(language, roadmap);
  return [
    header(phrases.title(chapter, unit)),
    ...roadmap.orientations.slice(0, shown.home.orientations).flatMap(({ number, title }) => {
      const actions = roadmap.actions.filter((action) => isInOrientation(roadmap, action, number));
      const isOpen = state.open === number;
      const text = [
        `*${slack.action.orientation(chapter, number, outside(title, shown.title))}* – ${phrases.count(unit, actions.length)}`,
        ...translation(roadmap.english.orientations[number], language),
      ].join('\n');
      const toggle = homeButton({
        use: 'open',
        label: isOpen ? phrases.close : phrases.open,
        spoken: isOpen ? phrases.closeLabel(chapter, number) : phrases.openLabel(chapter, number),
        value: String(number),
      });
      return [withElement(text, toggle), ...(isOpen ? actionBlocks(actions, content) : [])];
    }),
  ];
}

function actionBlocks(actions: Action[], { roadmap, updates, language, state }: HomeContent): Block[] {
  const { orientations: phrases } = phrasesIn(language).home;
  const unit = unitIn(language, roadmap);
  const pages = Math.max(1, Math.ceil(actions.length / shown.home.actions));
  const page = Math.min(state.page ?? 0, pages - 1);
  const from = page * shown.home.actions;
  const part = actions.slice(from, from + shown.home.actions);
  const reader = { language, today: dayOf(state), ...known(updates) };
  const row = [
    ...(page > 0 ? [{ use: 'page' as const, label: phrases.previous(unit), value: String(page - 1) }] : []),
    ...(page + 1 < pages
      ? [{ use: 'page' as const, label: phrases.next(unit), value: String(page + 1) }]
      : []),
  ];
  return [
    ...part.map((action) =>
      section(
        `*${keyOf(action)}.* ${titleLines(action, language, roadmap).join('\n')}`,
        openAction(action.number, reader, roadmap),
      ),
    ),
    ...(row.length > 0
      ? [context(phrases.range(unit, from + 1, from + part.length, actions.length)), homeRow(row)]
      : []),
  ];
}

function digestBlocks({ digests, language, now }: HomeContent): Block[] {
  const { home, button } = phrasesIn(language).slack.digest;
  return [
    header(home.title),
    ...(digests.length === 0 ? [section(home.none)] : []),
    ...digestRows(digests, language, now, ({ channel }) => `*${channelName(channel)}* · `),
    digestButtons([{ label: button.new, request: { does: 'add', language } }]),
  ];
}

function settingBlocks({ person, language }: HomeContent): Block[] {
  const { settings: phrases } = phrasesIn(language).home;
  const options = (['fr', 'en', 'auto'] as const).map((value) => option(value, phrases.languages[value]));
  const chosen = select(options, person.language ?? 'auto');
  const { keepsQuestions } = person;
  return [
    header(phrases.title),
    withElement(`*${phrases.language}*`, { ...chosen, action_id: `${homeId}:language:0` }),
    section(keepsQuestions ? phrases.keeps : phrases.counts),
    homeRow([
      keepsQuestions ? { use: 'stop', label: phrases.stop } : { use: 'keep', label: phrases.keep },
      { use: 'forget', label: phrases.forget },
    ]),
  ];
}

/** Which text the answers come from and how old it is; that the app is connected. */
function healthBlocks({ roadmap, digests, language, now }: HomeContent): Block[] {
  const { health } = phrasesIn(language).home;
  const { publication, actions } = roadmap;
  const title = outside(roadmap.title, shown.title);
  const months = publication ? differenceInMonths(now, new Date(`${publication}-01T00:00:00Z`)) : 0;
  const age = health.age(Math.max(0, Math.floor(months / 12)), Math.max(0, months % 12));
  const data = publication
    ? health.data(title, monthName(publication, language), age)
    : health.undated(title);
  const counts = health.counts(unitIn(language, roadmap), actions.length, allDeadlines(roadmap).length);
  return [
    context(`${data} · ${counts}`),
    context(health.connected(instantName(now, zoneOf(digests), language))),
  ];
}

/** Slack does not say in which zone a person is; their digests do. */
const zoneOf = ([first]: KnownDigest[]): string => first?.stored.settings.zone ?? usualZone;

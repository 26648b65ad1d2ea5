import type { types } from '@slack/bolt';
import { differenceInMonths } from 'date-fns/differenceInMonths';
import { answerQuestion } from '../../answer/answer-question.ts';
import { dayInZone, usualZone } from '../../dates/calendar.ts';
import { nextRun } from '../../digest/schedule.ts';
import { instantName, monthName } from '../../phrases/days.ts';
import { examplesOf } from '../../phrases/examples.ts';
import { headingOf } from '../../phrases/heading.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { keyOf } from '../../roadmap/action-number.ts';
import { allDeadlines, isInOrientation, type Roadmap } from '../../roadmap/roadmap.ts';
import type { Action } from '../../roadmap/schema.ts';
import { chapterIn, unitIn } from '../../roadmap/unit.ts';
import { stateOn } from '../../state/digest-settings.ts';
import type { Person } from '../../state/people.ts';
import type { Update } from '../../tracking/update.ts';
import type { Language } from '../../understanding/language.ts';
import { limits, shown } from '../transport/limits.ts';
import { digestButtons } from './digest-buttons.ts';
import { digestRows, type KnownDigest } from './digest-replies.ts';
import {
  type Block,
  type ButtonOptions,
  buttons,
  channelName,
  context,
  header,
  outside,
  section,
} from './elements.ts';
import { asOf, deadlineLine, titleLines, translation } from './facts.ts';
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

/** The App Home: search, what is next, the whole roadmap, a person's digests and settings, and how things stand. */
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
    ...orientationBlocks(content),
    ...digestBlocks(content),
  ];
  return {
    type: 'home',
    private_metadata: JSON.stringify(state),
    blocks: [...body.slice(0, limits.home.blocks - foot.length), ...foot],
  };
}

const dayOf = ({ asOf, on }: HomeState) => asOf ?? on;

/** The deadlines ahead, as of the day that is picked. */
function nextBlocks({ roadmap, updates, language, state }: HomeContent): Block[] {
  const { next } = phrasesIn(language).home;
  const today = dayOf(state);
  const answer = answerQuestion(next.question, { roadmap, today, language, updates });
  const deadlines = answer.deadlines.slice(0, shown.home.deadlines);
  const ask = (text: string, label: string): ButtonOptions => ({
    does: 'ask',
    label,
    ask: { text, today, language, ...known(updates) },
  });
  return [
    header(next.title),
    withElement(`*${asOf(answer)}*\n${next.dayHelp}`, dayPicker(today, next.day)),
    ...deadlines.map((deadline) =>
      section(deadlineLine(deadline, answer, roadmap), openAction(deadline.action, answer, roadmap)),
    ),
    ...(deadlines.length === 0 ? [section(next.none)] : []),
    buttons([ask(next.question, next.all), ask(next.underWayQuestion, next.underWay)]),
    ...(state.asOf ? [homeRow([{ use: 'today', label: next.today }])] : []),
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

/** Which text the answers come from and how old it is; when digests come; that the app is connected. */
function healthBlocks({ roadmap, digests, language, now }: HomeContent): Block[] {
  const { health } = phrasesIn(language).home;
  const { title, publication, actions } = roadmap;
  const data = publication
    ? health.data(outside(title, shown.title), monthName(publication, language), ageOf(publication))
    : health.undated(outside(title, shown.title));
  return [
    context(
      `${data} · ${health.counts(unitIn(language, roadmap), actions.length, allDeadlines(roadmap).length)}`,
    ),
    context([health.connected(instantName(now, zoneOf(digests), language)), ...digestTimes()].join(' · ')),
  ];

  function ageOf(month: string): string {
    const months = Math.max(0, differenceInMonths(now, new Date(`${month}-01T00:00:00Z`)));
    return health.age(Math.floor(months / 12), months % 12);
  }

  function digestTimes(): string[] {
    const [last] = digests
      .flatMap(({ stored, last }) =>
        last?.state === 'sent' ? [{ at: last.due, zone: stored.settings.zone }] : [],
      )
      .toSorted((one, other) => other.at.getTime() - one.at.getTime());
    const [next] = digests
      .map(({ stored: { settings } }) => settings)
      .filter((settings) => stateOn(settings, dayInZone(now, settings.zone)).name === 'on')
      .map((settings) => ({ at: nextRun(settings, now), zone: settings.zone }))
      .toSorted((one, other) => one.at.getTime() - other.at.getTime());
    return [
      ...(last ? [health.last(instantName(last.at, last.zone, language))] : []),
      next ? health.next(instantName(next.at, next.zone, language)) : health.noDigest,
    ];
  }
}

/** Slack does not say in which zone a person is; their digests do. */
const zoneOf = ([first]: KnownDigest[]): string => first?.stored.settings.zone ?? usualZone;

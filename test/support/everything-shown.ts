import { answerQuestion } from '../../src/answer/answer-question.ts';
import { buildDigest } from '../../src/digest/digest.ts';
import { phrasesIn } from '../../src/phrases/phrases.ts';
import { digestMessage, digestReply, stoppedMessage } from '../../src/slack/blocks/digest.ts';
import { settingsModal } from '../../src/slack/blocks/digest-settings.ts';
import { feedbackModal } from '../../src/slack/blocks/feedback.ts';
import { closingModal, findModal, foundModal } from '../../src/slack/blocks/find.ts';
import { gapsMessage } from '../../src/slack/blocks/gaps.ts';
import { helpMessage, hintMessage, usageMessage } from '../../src/slack/blocks/help.ts';
import { homeView } from '../../src/slack/blocks/home.ts';
import { importModal, readPlanModal } from '../../src/slack/blocks/import-plan.ts';
import { languageMessage } from '../../src/slack/blocks/language.ts';
import { listFileMessage } from '../../src/slack/blocks/list.ts';
import {
  apology,
  type Message,
  sentenceMessage,
  staleButton,
  turnedAway,
} from '../../src/slack/blocks/message.ts';
import { fullTextModal, inTextModal, whyModal } from '../../src/slack/blocks/modals.ts';
import { packsMessage } from '../../src/slack/blocks/packs.ts';
import { updatedModal, updateElsewhere, updateModal } from '../../src/slack/blocks/tracking.ts';
import { modal } from '../../src/slack/blocks/window.ts';
import { type Ask, newAsk } from '../../src/slack/conversation/ask.ts';
import { subcommands } from '../../src/slack/conversation/commands.ts';
import { reply } from '../../src/slack/conversation/reply.ts';
import type { DigestFilters } from '../../src/state/digest-settings.ts';
import type { Update } from '../../src/tracking/update.ts';
import type { Language } from '../../src/understanding/language.ts';
import { settingsOf } from '../digest/roadmaps.ts';
import { onlyPack, roadmap } from './roadmap.ts';

const plan = {
  manifest: roadmap.pack,
  facts: { ...roadmap, unread: [{ kind: 'date' as const, text: 'TBD', lines: { from: 3, to: 3 } }] },
};
const today = '2020-05-01';
const now = new Date('2020-05-01T08:00:00Z');
type Content = Partial<Pick<Message, 'text'>> & { blocks: unknown[] };

const updates: Update[] = (['done', 'late', 'dropped'] as const).map((state, index) => ({
  id: `${index}`,
  team: 'T1',
  roadmap: roadmap.pack.id,
  deadline: `13.${index + 1}`,
  state,
  date: { start: '2020-03-01', end: '2020-03-31' },
  note: 'dans trois départements',
  evidence: 'https://example.org/rapport',
  by: 'U0PERSON',
  day: '2020-04-01',
  at: '2020-04-01T08:00:00Z',
}));

/** What is answered to a text, by the builder that a text leads to. */
const asked: [builder: string, text: string][] = [
  ...[
    'action 15',
    'action 15 vs 16',
    'échéances 2021',
    'échéances',
    'list',
    'qui pilote l’action 15',
    'quand démarre la e-prescription de biologie',
    'définir MSSanté',
    'le prix du pain',
    'price of telemedicine',
    'overdue deadlines',
    'action 13',
    'prochaines échéances',
    'next deadlines as of 2026-11-29',
    'télémédecine : quand et qui ?',
    'define Etat-plateforme',
    'quelles actions n’ont pas de pilote ?',
    'qui est Dominique Pon ?',
    'qui pilote les actions 2, 12, 15 et 25 ?',
    'quand finissent les actions 8, 11, 13 et 18 ?',
    'actions 11, 15 et 16',
  ].map((text): [string, string] => ['answerMessage', text]),
  ['timelineMessage', 'timeline'],
  ['timelineMessage', 'frise DNS'],
  ['calendarMessage', 'calendrier 2021'],
  ['statusMessage', 'status'],
  ['historyMessage', 'history 13'],
  ['historyMessage', 'history 15'],
];

/** Every message, window and Home that the app shows, by the name of what builds it and the case. */
export function everythingShown(language: Language): Record<string, Content> {
  const ask: Ask = { text: 'action 15', today, language };
  const answer = answerQuestion('action 15', { roadmap, today, language });
  const action = roadmap.actions[12] as (typeof roadmap.actions)[number];
  const [deadline] = action.deadlines;
  if (!deadline || !updates[0]) throw new Error('no deadline');
  const settings = settingsOf({ language });
  const digest = (day: string, filters: Partial<DigestFilters> = {}) =>
    buildDigest({
      roadmap,
      settings: settingsOf({ language, filters: { ...settings.filters, ...filters } }),
      today: day,
      lastDay: '2020-04-24',
      updates,
    });
  const known = [{ stored: { settings, owedSince: now }, last: null }];
  const updateFrame = { language, pack: roadmap.pack.id, action: 13, id: 'U' };
  const findFrame = { language, today };
  const found = reply({ roadmap, ask }).message;
  const saying = found.blocks.slice(1, 3);
  return {
    ...answers(language),
    'answerMessage: shared': reply({ roadmap, ask, sharedBy: 'U0PERSON' }).message,
    closingModal: closingModal(language, found),
    digestMessage: digestMessage(digest('2020-05-01'), { note: 'Aperçu / preview' }),
    'digestMessage: finished': digestMessage(digest('2026-05-01', { owners: ['DNS'] })),
    digestReply: digestReply({ sentences: ['Réglé / set.'], digests: known }, language, now),
    settingsModal: settingsModal({ language, digest: 'D1' }, settings, roadmap),
    'modal: settings sent': modal(language, phrasesIn(language).slack.digest.modal, saying),
    stoppedMessage: stoppedMessage('C1', 'is_archived', language),
    feedbackModal: feedbackModal({ channel: 'C1', message: '1.1', question: ask.text, language }),
    'modal: feedback sent': modal(language, phrasesIn(language).people.feedback, saying),
    listFileMessage: listFileMessage(answer),
    refusedFile: sentenceMessage(phrasesIn(language).files.refused.notMember),
    sentDirectly: sentenceMessage(phrasesIn(language).files.sent),
    findModal: findModal(findFrame, roadmap, { question: 'le prix' }),
    foundModal: foundModal({ ...findFrame, ask }, found, roadmap),
    gapsMessage: gapsMessage({
      list: [
        { question: 'le prix', times: 3, last: now, nearest: 15, pack: null },
        { question: null, times: 1, last: now, nearest: null, pack: null },
      ],
      verdicts: { helpful: 1, unhelpful: 1 },
      comments: [{ question: 'x', comment: 'y', at: now }],
      ask: { text: 'gaps', today },
      language,
      packs: onlyPack(roadmap),
    }),
    helpMessage: helpMessage(language, { today }, roadmap),
    'helpMessage: all': helpMessage(language, { today }, roadmap, true),
    hintMessage: hintMessage('Avec plaisir / you’re welcome.', language, { today }, roadmap),
    homeView: homeView({
      among: true,
      roadmap,
      updates,
      digests: known,
      person: { language, spoke: null },
      language,
      day: '2021-01-01',
      now,
      notices: [],
    }),
    languageMessage: languageMessage(
      { kind: 'language', choice: 'fr', of: 'person', language },
      null,
      null,
      today,
    ),
    fullTextModal: fullTextModal(action, answer, roadmap),
    inTextModal: inTextModal(answerQuestion('qui pilote le DMP ?', { roadmap, today, language }), roadmap),
    whyModal: whyModal(answer, roadmap),
    apology: apology('r1'),
    notHere: turnedAway('not-installed'),
    sentenceMessage: sentenceMessage('Une phrase / a sentence.'),
    staleButton: staleButton(),
    tooMany: turnedAway('rate-limit'),
    packsMessage: packsMessage(['Relu / read again.'], null, true, language, {
      packs: {
        ...onlyPack(roadmap),
        refused: [{ folder: 'autre', reason: 'pack.json: missing', kept: true }],
      },
      today,
    }),
    updateElsewhere: updateElsewhere(13, language, roadmap),
    importModal: importModal(language),
    readPlanModal: readPlanModal(
      { language },
      {
        ...plan,
        changes: {
          moved: ['Trial: September 2027 instead of June 2027'],
          added: [],
          gone: [],
          renumbered: [],
        },
      },
    ),
    updateModal: updateModal(updateFrame, action, roadmap),
    updatedModal: updatedModal(deadline, updates[0], language, roadmap),
    'usageMessage: typo': usageMessage(
      { problem: 'typo', typed: 'acton', corrected: 'action 15' },
      language,
      ask,
    ),
    ...Object.fromEntries(
      subcommands
        .slice(0, 1)
        .map((subcommand) => [
          'usageMessage: incomplete',
          usageMessage({ problem: 'incomplete', subcommand }, language, ask),
        ]),
    ),
  };
}

/** With reports, and without. */
function answers(language: Language): Record<string, Content> {
  const shown: Record<string, Content> = {};
  for (const [builder, text] of asked) {
    for (const reported of [false, true]) {
      shown[`${builder}: ${text}${reported ? ', reported' : ''}`] = reply({
        roadmap,
        ask: { ...newAsk(text, { today }), language, ...(reported && { updates: updates.length }) },
        toAsker: true,
        counted: true,
        rates: true,
        feed: { address: 'https://bot.example.org/calendar/x.ics' },
        ...(reported && { updates }),
      }).message;
    }
  }
  return shown;
}

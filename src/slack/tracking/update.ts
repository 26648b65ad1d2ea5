import { randomUUID } from 'node:crypto';
import { noSuchAction } from '../../phrases/fact-names.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { findAction } from '../../roadmap/roadmap.ts';
import { unitIn } from '../../roadmap/unit.ts';
import { isOver } from '../../tracking/reports.ts';
import { Evidence, ReportState, readReportedDate, reportable, Update } from '../../tracking/update.ts';
import { section } from '../blocks/elements.ts';
import { sentenceMessage } from '../blocks/message.ts';
import { type UpdateFrame, updatedModal, updateModal } from '../blocks/tracking.ts';
import { modal } from '../blocks/window.ts';
import { whyNotMaintain } from '../conversation/access.ts';
import type { WishFor } from '../conversation/commands.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import type { HeardText } from '../conversation/hear-and-say.ts';
import type { Outcome, Sent } from '../conversation/interactions.ts';
import type { Voice } from '../transport/send.ts';
import { inRoadmap } from './action-key.ts';

/**
 * `/esante update 13`: opens the window in which a maintainer tells what really happened, or says why there is none. Of the
 * roadmap that the words name, else that of the channel; throws where that cannot be told, as no other one will do.
 */
export async function openUpdate(
  { action: key, language }: WishFor<'update'>,
  { asker, first: { ask, named } }: HeardText,
  { tell, openWindow }: Voice,
  deps: SlackDependencies,
): Promise<unknown> {
  const { packs, state } = deps;
  const { packs: packPhrases, slackTracking: phrases } = phrasesIn(language);
  const say = (sentence: string) => tell(sentenceMessage(sentence));
  const whyNot = await whyNotMaintain(asker, language, deps);
  if (whyNot) return say(whyNot);
  const chosen = named ? ask.pack : await state.channelPacks.find(asker.team, asker.channel);
  const roadmap = packs.find(chosen ?? undefined);
  if (!roadmap) return say(packPhrases.gone(chosen ?? ''));
  const { number, deadline } = inRoadmap(key, roadmap);
  const action = findAction(roadmap, number);
  const unit = unitIn(language, roadmap);
  if (!action) return say(noSuchAction([number === 0 ? key : unit.mark(number)], language, roadmap));
  if (action.deadlines.length === 0) return say(phrases.noDeadline(unit, number));
  const frame = { language, pack: roadmap.pack.id, action: number, id: randomUUID() };
  return openWindow(updateModal(frame, action, roadmap, deadline));
}

/** Stores what was filled in in the window, and shows it; or says, field by field, what cannot be taken. */
export async function submitUpdate(
  { frame: { language, pack, action, id }, filled: of, asker }: Sent<UpdateFrame>,
  deps: SlackDependencies,
): Promise<Outcome> {
  const { packs, state: stored, log, now } = deps;
  const today = deps.today();
  const { modal: words, wrong, vanished } = phrasesIn(language).slackTracking;
  const say = (sentence: string) => ({ view: modal(language, words, [section(sentence)]) });
  const whyNot = await whyNotMaintain(asker, language, deps);
  if (whyNot) return say(whyNot);
  const typed = (field: string) => of(field).value?.trim() || null;
  // The one of the window, whatever the channel has chosen since.
  const roadmap = packs.find(pack);
  const deadline =
    roadmap &&
    findAction(roadmap, action)?.deadlines.find((each) => each.id === of('deadline').selected_option?.value);
  if (!roadmap || !deadline) return say(vanished);
  const state = ReportState.parse(of('state').selected_option?.value);
  const day = typed('date');
  const date = day && readReportedDate(day, today, isOver({ state }) ? 'past' : 'future');
  const within = reportable(roadmap.publication, today);
  const beyond = date && (date.start < within.start || date.end > within.end) && wrong.beyond(within);
  const future = date && isOver({ state }) && date.start > today && wrong.future;
  const wrongDate = (day && !date && wrong.date) || beyond || future;
  const evidence = typed('evidence');
  const wrongLink = evidence && !Evidence.safeParse(evidence).success && wrong.evidence;
  if (wrongDate || wrongLink) {
    return { wrong: { ...(wrongDate && { date: wrongDate }), ...(wrongLink && { evidence: wrongLink }) } };
  }
  const update = Update.parse({
    id,
    team: asker.team,
    roadmap: pack,
    deadline: deadline.id,
    state,
    date,
    note: typed('note'),
    evidence,
    by: asker.user,
    day: today,
    at: now().toISOString(),
  });
  await stored.updates.add(update);
  log.info({ deadline: update.deadline, state: update.state }, 'update');
  return { view: updatedModal(deadline, update, language, roadmap) };
}

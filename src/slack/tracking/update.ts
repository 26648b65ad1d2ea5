import { randomUUID } from 'node:crypto';
import type { types, ViewOutput } from '@slack/bolt';
import type { CalendarDay, Period } from '../../dates/calendar.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { findAction } from '../../roadmap/roadmap.ts';
import { unitIn } from '../../roadmap/unit.ts';
import { readReportedDate } from '../../tracking/read-date.ts';
import { isOver } from '../../tracking/reports.ts';
import { Evidence, noteLength, ReportState, reportable, Update } from '../../tracking/update.ts';
import { section } from '../blocks/elements.ts';
import { sentenceMessage } from '../blocks/message.ts';
import { titleOf, UpdateFrame, updatedModal, updateModal } from '../blocks/tracking.ts';
import { modal, submitted } from '../blocks/window.ts';
import { type Asker, whyNotMaintain } from '../conversation/access.ts';
import type { WishFor } from '../conversation/commands.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import type { HeardText } from '../conversation/hear.ts';
import type { Voice } from '../transport/send.ts';
import { inRoadmap } from './action-key.ts';

/**
 * `/esante update 13`: opens the window in which a maintainer tells what really happened, or says why there is none.
 * It is about the roadmap that the words name, else that of the channel; where that cannot be told it throws, as no
 * other one will do.
 */
export async function openUpdate(
  { action: key, language }: WishFor<'update'>,
  { asker, first: { ask, named } }: HeardText,
  { trigger, tell }: Voice,
  deps: SlackDependencies,
): Promise<unknown> {
  const { packs, state } = deps;
  const { answer, packs: packPhrases, slackTracking: phrases } = phrasesIn(language);
  const say = (sentence: string) => tell(sentenceMessage(sentence));
  const whyNot = await whyNotMaintain(asker, language, deps);
  if (whyNot) return say(whyNot);
  const chosen = named ? ask.pack : await state.channelPacks.find(asker.team, asker.channel);
  const roadmap = packs.find(chosen ?? undefined);
  if (!roadmap) return say(packPhrases.gone(chosen ?? ''));
  const { number, deadline } = inRoadmap(key, roadmap);
  const unit = unitIn(language, roadmap);
  const action = findAction(roadmap, number);
  if (!action) {
    const numbers = roadmap.actions.map((one) => one.number);
    const typed = number === 0 ? key : unit.mark(number);
    return say(answer.noSuchAction(unit, [typed], Math.min(...numbers), Math.max(...numbers)));
  }
  if (action.deadlines.length === 0) return say(phrases.noDeadline(unit, number));
  const frame = { language, pack: roadmap.pack.id, action: number, id: randomUUID() };
  const view = updateModal(frame, action, roadmap, { chosen: deadline, among: packs.all.length > 1 });
  return asker.client.views.open({ trigger_id: trigger, view });
}

/** Stores what was filled in in the window, and shows it; or says, field by field, what cannot be taken. */
export async function submitUpdate(
  { private_metadata, state: { values } }: Pick<ViewOutput, 'private_metadata' | 'state'>,
  asker: Asker,
  deps: SlackDependencies,
): Promise<{ wrong: Record<string, string> } | { view: types.ModalView }> {
  const { packs, state, log, today, now } = deps;
  const frame = UpdateFrame.parse(JSON.parse(private_metadata));
  // The one of the window, whatever the channel has chosen since.
  const roadmap = packs.find(frame.pack);
  const say = (sentence: string) => modal(frame.language, titleOf(frame, roadmap), [section(sentence)]);
  const whyNot = await whyNotMaintain(asker, frame.language, deps);
  if (whyNot) return { view: say(whyNot) };
  const within = reportable(roadmap?.publication ?? null, today());
  const filled = readFields(values, frame, { today: today(), within });
  if ('wrong' in filled) return { wrong: filled.wrong };
  const deadline =
    roadmap && findAction(roadmap, frame.action)?.deadlines.find(({ id }) => id === filled.deadline);
  if (!roadmap || !deadline) return { view: say(phrasesIn(frame.language).slackTracking.vanished) };
  const update = Update.parse({
    ...filled,
    id: frame.id,
    team: asker.team,
    roadmap: frame.pack,
    by: asker.user,
    day: today(),
    at: now().toISOString(),
  });
  await state.updates.add(update);
  log.info({ deadline: update.deadline, state: update.state }, 'update');
  return { view: updatedModal(frame, deadline, update, roadmap) };
}

type Filled = Pick<Update, 'deadline' | 'state' | 'date' | 'note' | 'evidence'>;

function readFields(
  values: unknown,
  { language }: UpdateFrame,
  { today, within }: { today: CalendarDay; within: Period },
): Filled | { wrong: Record<string, string> } {
  const of = submitted(values);
  const { wrong: phrases } = phrasesIn(language).slackTracking;
  const wrong: Record<string, string> = {};
  const deadline = of('deadline').selected_option?.value;
  if (!deadline) wrong.deadline = phrases.deadline;
  const state = ReportState.safeParse(of('state').selected_option?.value).data;
  if (!state) wrong.state = phrases.state;
  const typed = of('date').value?.trim() ?? '';
  const date =
    typed === '' ? null : readReportedDate(typed, today, state && isOver({ state }) ? 'past' : 'future');
  if (typed !== '' && !date) wrong.date = phrases.date;
  else if (date && (date.start < within.start || date.end > within.end)) wrong.date = phrases.beyond(within);
  else if (date && state && isOver({ state }) && date.start > today) wrong.date = phrases.future;
  const note = of('note').value?.trim() || null;
  if (note && note.length > noteLength) wrong.note = phrases.note(noteLength);
  const link = of('evidence').value?.trim() || null;
  if (link && !Evidence.safeParse(link).success) wrong.evidence = phrases.evidence;
  if (!deadline || !state || Object.keys(wrong).length > 0) return { wrong };
  return { deadline, state, date, note, evidence: link };
}

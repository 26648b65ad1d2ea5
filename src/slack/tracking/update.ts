import { randomUUID } from 'node:crypto';
import type { types } from '@slack/bolt';
import type { CalendarDay, Period } from '../../dates/calendar.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { findAction } from '../../roadmap/roadmap.ts';
import { unitIn } from '../../roadmap/unit.ts';
import { readReportedDate } from '../../tracking/read-date.ts';
import { isOver } from '../../tracking/reports.ts';
import { Evidence, noteLength, ReportState, reportable, Update } from '../../tracking/update.ts';
import { section } from '../blocks/elements.ts';
import { titleOf, UpdateFrame, updatedModal, updateModal } from '../blocks/tracking.ts';
import { modal, submitted } from '../blocks/window.ts';
import { mayNotMaintain, type SlackRequest } from '../conversation/access.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import { packOf } from '../conversation/packs.ts';
import { inRoadmap, type UpdateRequest } from './request.ts';

/** The window for an update, or why there is none for this person and this action. */
export async function openUpdate(
  { pack, language, ...typed }: UpdateRequest & { pack: string | undefined },
  by: SlackRequest,
  { packs, maintainers = [], log }: SlackDependencies,
): Promise<{ view: types.ModalView } | { sentence: string }> {
  const { access, answer, packs: packPhrases, slackTracking: phrases } = phrasesIn(language);
  const whyNot = await mayNotMaintain(by, maintainers, log);
  if (whyNot) return { sentence: access.maintain[whyNot] };
  const roadmap = packOf({ packs }, pack);
  if (!roadmap) return { sentence: packPhrases.gone(pack ?? '') };
  const { number, deadline } = inRoadmap(typed, roadmap);
  const unit = unitIn(language, roadmap);
  const action = findAction(roadmap, number);
  if (!action) {
    const numbers = roadmap.actions.map((one) => one.number);
    return {
      sentence: answer.noSuchAction(
        unit,
        [typed.key ?? unit.mark(number)],
        Math.min(...numbers),
        Math.max(...numbers),
      ),
    };
  }
  if (action.deadlines.length === 0) return { sentence: phrases.noDeadline(unit, number) };
  const frame = { language, pack: roadmap.pack.id, action: number, id: randomUUID() };
  const among = packs.all.length > 1;
  return { view: updateModal(frame, action, roadmap, { chosen: deadline, among }) };
}

/** An update window as it came back. */
export interface Submission {
  team: string;
  user: string;
  /** Slack's `private_metadata` and `state.values` of the window. */
  metadata: string;
  values: unknown;
}

/** Stores what was filled in, and shows it; or says, field by field, what cannot be taken. */
export async function submitUpdate(
  { team, user, metadata, values }: Submission,
  by: SlackRequest,
  deps: SlackDependencies,
): Promise<{ wrong: Record<string, string> } | { view: types.ModalView }> {
  const { packs, state, maintainers = [], log, today, now } = deps;
  const frame = UpdateFrame.parse(JSON.parse(metadata));
  const { access, slackTracking: phrases } = phrasesIn(frame.language);
  const whyNot = await mayNotMaintain(by, maintainers, log);
  // The one of the window, whatever the channel has chosen since.
  const roadmap = packs.find(frame.pack);
  const say = (sentence: string) => modal(frame.language, titleOf(frame, roadmap), [section(sentence)]);
  if (whyNot) return { view: say(access.maintain[whyNot]) };
  const within = reportable(roadmap?.publication ?? null, today());
  const filled = readFields(values, frame, { today: today(), within });
  if ('wrong' in filled) return { wrong: filled.wrong };
  const deadline =
    roadmap && findAction(roadmap, frame.action)?.deadlines.find(({ id }) => id === filled.deadline);
  if (!roadmap || !deadline) return { view: say(phrases.vanished) };
  const update = Update.parse({
    ...filled,
    id: frame.id,
    team,
    roadmap: frame.pack,
    by: user,
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

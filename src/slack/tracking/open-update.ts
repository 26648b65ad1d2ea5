import { randomUUID } from 'node:crypto';
import type { types } from '@slack/bolt';
import { phrasesIn } from '../../phrases/phrases.ts';
import { findAction } from '../../roadmap/roadmap.ts';
import { mayNotMaintain, type Request as SlackRequest } from '../access.ts';
import { updateModal } from '../blocks/update.ts';
import type { SlackDependencies } from '../dependencies.ts';
import type { UpdateRequest } from './request.ts';

/** The window for an update, or why there is none for this person and this action. */
export async function openUpdate(
  { number, deadline, language }: UpdateRequest,
  by: SlackRequest,
  { roadmap, maintainers = [], log }: SlackDependencies,
): Promise<{ view: types.ModalView } | { sentence: string }> {
  const { access, answer, slackTracking: phrases } = phrasesIn(language);
  const whyNot = await mayNotMaintain(by, maintainers, log);
  if (whyNot) return { sentence: access.maintain[whyNot] };
  const action = findAction(roadmap, number);
  if (!action) {
    const numbers = roadmap.actions.map((one) => one.number);
    return { sentence: answer.noSuchAction([number], Math.min(...numbers), Math.max(...numbers)) };
  }
  if (action.deadlines.length === 0) return { sentence: phrases.noDeadline(number) };
  const frame = { language, action: number, id: randomUUID() };
  return { view: updateModal(frame, action, roadmap, deadline) };
}

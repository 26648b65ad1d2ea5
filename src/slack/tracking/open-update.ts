import { randomUUID } from 'node:crypto';
import type { types } from '@slack/bolt';
import { phrasesIn } from '../../phrases/phrases.ts';
import { findAction } from '../../roadmap/roadmap.ts';
import { unitIn } from '../../roadmap/unit.ts';
import { updateModal } from '../blocks/update.ts';
import { mayNotMaintain, type SlackRequest } from '../conversation/access.ts';
import { packOf } from '../conversation/choose-pack.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
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

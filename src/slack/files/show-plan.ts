import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewOutput } from '@slack/bolt';
import { z } from 'zod';
import { phrasesIn } from '../../phrases/phrases.ts';
import { outside } from '../blocks/elements.ts';
import { PlanFrame, planSaying, readPlanModal } from '../blocks/import-plan.ts';
import { mayNotMaintain } from '../conversation/access.ts';
import { orApologise } from '../conversation/apologise.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import { submitted } from '../conversation/submitted.ts';
import { shown } from '../transport/limits.ts';
import { readPlan, takePlan } from './read-plan.ts';

const Asked = z.object({ language: z.enum(['fr', 'en']) });
type Sent = Pick<ViewOutput, 'private_metadata' | 'state'>;

/** The file that a window came back with; or what is wrong, by field. */
export function givenPlan({ private_metadata, state }: Sent): PlanFrame | { wrong: Record<string, string> } {
  const { language } = Asked.parse(JSON.parse(private_metadata));
  const [file] = submitted(state.values)('file').files ?? [];
  if (!file) return { wrong: { file: phrasesIn(language).packs.import.noFile } };
  return { language, name: file.name, url: file.url_private_download ?? '' };
}

/** The file that a window was about. */
export const planOf = ({ private_metadata }: Sent): PlanFrame =>
  PlanFrame.parse(JSON.parse(private_metadata));

/** Reading takes longer than Slack waits: the window says so at once, and shows the outcome once there is one. */
export async function showPlan(
  frame: PlanFrame,
  { ack, body, view, context, client }: SlackViewMiddlewareArgs & AllMiddlewareArgs,
  deps: SlackDependencies,
  take: boolean,
): Promise<void> {
  const { language } = frame;
  const { access, packs } = phrasesIn(language);
  const phrases = packs.import;
  const say = (...sentences: string[]) =>
    client.views.update({ view_id: view.id, view: planSaying(language, sentences) });
  await ack({ response_action: 'update', view: planSaying(language, [phrases.reading]) });
  await orApologise(
    deps.log,
    ({ text }) => say(text),
    async () => {
      const whyNot = await mayNotMaintain({ body, context, client }, deps.maintainers ?? [], deps.log);
      if (whyNot) return say(access.maintain[whyNot]);
      const read = await readPlan(frame, context.botToken ?? '', deps);
      if ('refused' in read) return say(phrases.refused, outside(read.refused, shown.quote));
      if (!take) {
        const report = readPlanModal(frame, read.imported, read.changes);
        return client.views.update({ view_id: view.id, view: report });
      }
      const taken = takePlan(read, deps);
      return 'refused' in taken
        ? say(phrases.refused, outside(taken.refused, shown.quote))
        : say(phrases.taken(taken.id));
    },
  );
}

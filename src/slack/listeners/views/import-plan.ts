import type { AllMiddlewareArgs, App, SlackViewMiddlewareArgs } from '@slack/bolt';
import { z } from 'zod';
import { phrasesIn } from '../../../phrases/phrases.ts';
import { outside } from '../../blocks/elements.ts';
import {
  importCallback,
  PlanFrame,
  planSaying,
  readPlanModal,
  takeCallback,
} from '../../blocks/import-plan.ts';
import { mayNotMaintain } from '../../conversation/access.ts';
import { orApologise } from '../../conversation/apologise.ts';
import type { SlackDependencies } from '../../conversation/dependencies.ts';
import { submitted } from '../../conversation/submitted.ts';
import { readPlan, takePlan } from '../../files/read-plan.ts';
import { shown } from '../../transport/limits.ts';

type Args = SlackViewMiddlewareArgs & AllMiddlewareArgs;
const Asked = z.object({ language: z.enum(['fr', 'en']) });

/** A plan is given: it is read, and the window shows what was found. Then it is taken, or not. */
export function registerImportPlan(app: App, deps: SlackDependencies): void {
  app.view(importCallback, async (args) => {
    const { language } = Asked.parse(JSON.parse(args.view.private_metadata));
    const [file] = submitted(args.view.state.values)('file').files ?? [];
    const { noFile } = phrasesIn(language).packs.import;
    if (!file) return args.ack({ response_action: 'errors', errors: { file: noFile } });
    return show({ language, name: file.name, url: file.url_private_download ?? '' }, args, deps, false);
  });
  app.view(takeCallback, (args) =>
    show(PlanFrame.parse(JSON.parse(args.view.private_metadata)), args, deps, true),
  );
}

/** Reading takes longer than Slack waits: the window says so at once, and shows the outcome once there is one. */
async function show(
  frame: PlanFrame,
  { ack, body, view, context, client }: Args,
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

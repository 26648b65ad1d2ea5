import type { AllMiddlewareArgs, App, SlackCommandMiddlewareArgs } from '@slack/bolt';
import { phrasesIn } from '../../../phrases/phrases.ts';
import type { Language } from '../../../understanding/language.ts';
import { importCallback, importModal, takeCallback } from '../../blocks/import-plan.ts';
import { sentenceMessage } from '../../blocks/message.ts';
import { mayNotMaintain } from '../../conversation/access.ts';
import type { SlackDependencies } from '../../conversation/dependencies.ts';
import { givenPlan, planOf, showPlan } from '../../files/plan.ts';
import { onlyToAsker } from '../../transport/send.ts';

/** `/esante packs import`: opens the window in which a maintainer gives the file of a plan. */
export async function hearImport(
  language: Language,
  { body, command, context, client, respond }: SlackCommandMiddlewareArgs & AllMiddlewareArgs,
  { packs, maintainers = [], log }: SlackDependencies,
): Promise<unknown> {
  const { access, packs: phrases } = phrasesIn(language);
  const whyNot = await mayNotMaintain({ body, context, client }, maintainers, log);
  const sentence = whyNot ? access.maintain[whyNot] : packs.folderFor('new') ? null : phrases.import.noFolder;
  if (sentence) return onlyToAsker(respond)(sentenceMessage(sentence));
  return client.views.open({ trigger_id: command.trigger_id, view: importModal(language) });
}

/** A plan is given: it is read, and the window shows what was found. Then it is taken, or not. */
export function registerImportPlan(app: App, deps: SlackDependencies): void {
  app.view(importCallback, async (args) => {
    const given = givenPlan(args.view);
    if ('wrong' in given) return args.ack({ response_action: 'errors', errors: given.wrong });
    return showPlan(given, args, deps, false);
  });
  app.view(takeCallback, (args) => showPlan(planOf(args.view), args, deps, true));
}

import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt';
import { phrasesIn } from '../../../phrases/phrases.ts';
import type { Language } from '../../../understanding/language.ts';
import { importModal } from '../../blocks/import-plan.ts';
import { sentenceMessage } from '../../blocks/message.ts';
import { mayNotMaintain } from '../../conversation/access.ts';
import type { SlackDependencies } from '../../conversation/dependencies.ts';
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

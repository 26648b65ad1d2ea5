import { basename } from 'node:path';
import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewOutput } from '@slack/bolt';
import { z } from 'zod';
import { importApart } from '../../import/import-apart.ts';
import { ImportError } from '../../import/import-error.ts';
import { idOf } from '../../import/import-roadmap.ts';
import type { ApartRead } from '../../import/import-worker.ts';
import { MOST_BYTES } from '../../import/read-file.ts';
import { overwritePack, writePack } from '../../import/write-pack.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { RoadmapDataError } from '../../roadmap/load.ts';
import type { Language } from '../../understanding/language.ts';
import { outside } from '../blocks/elements.ts';
import { importModal, PlanFrame, planSaying, readPlanModal } from '../blocks/import-plan.ts';
import { sentenceMessage } from '../blocks/message.ts';
import { submitted } from '../blocks/window.ts';
import { type Asker, askerOf, whyNotMaintain } from '../conversation/access.ts';
import { orApologise } from '../conversation/apologise.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import { shown } from '../transport/limits.ts';
import type { Voice } from '../transport/send.ts';

/** `/esante packs import`: opens the window in which a maintainer gives the file of a plan. */
export async function openImport(
  language: Language,
  asker: Asker,
  { trigger, tell }: Voice,
  deps: SlackDependencies,
): Promise<unknown> {
  const noFolder = deps.packs.folderFor('new') ? null : phrasesIn(language).packs.import.noFolder;
  const whyNot = (await whyNotMaintain(asker, language, deps)) ?? noFolder;
  if (whyNot) return tell(sentenceMessage(whyNot));
  return asker.client.views.open({ trigger_id: trigger, view: importModal(language) });
}

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
  const phrases = phrasesIn(language).packs.import;
  const say = (...sentences: string[]) =>
    client.views.update({ view_id: view.id, view: planSaying(language, sentences) });
  await ack({ response_action: 'update', view: planSaying(language, [phrases.reading]) });
  await orApologise(
    deps.log,
    ({ text }) => say(text),
    async () => {
      const whyNot = await whyNotMaintain(askerOf({ body, context, client }), language, deps);
      if (whyNot) return say(whyNot);
      const read = await readPlan(frame, context.botToken ?? '', deps);
      if ('refused' in read) return say(phrases.refused, outside(read.refused, shown.quote));
      if (!take) {
        const report = readPlanModal(frame, read.imported, read.changes);
        return client.views.update({ view_id: view.id, view: report });
      }
      const taken = takePlan(read, language, deps);
      return 'refused' in taken
        ? say(phrases.refused, outside(taken.refused, shown.quote))
        : say(phrases.taken(taken.id));
    },
  );
}

type Reading = Pick<SlackDependencies, 'packs' | 'fetch'>;

/**
 * Fetches a plan that was given in Slack and imports it; over the pack of its id, where there is one. `token`: the
 * bot's. What cannot be read is `refused`, with a sentence; throws only for what is nobody's fault.
 */
export async function readPlan(
  { name, url, language }: PlanFrame,
  token: string,
  { packs, fetch: get = fetch }: Reading,
): Promise<ApartRead> {
  const {
    packs: { import: phrases },
    refusals,
  } = phrasesIn(language);
  const answer = await get(url, {
    headers: { authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(30_000),
  });
  const isPage = answer.headers.get('content-type')?.startsWith('text/html') && !/\.x?html?$/i.test(name);
  // Without the scope Slack shows the page to sign in.
  if (!answer.ok || isPage) return { refused: phrases.noDownload };
  const size = Number(answer.headers.get('content-length') ?? 0);
  if (size > MOST_BYTES) {
    return { refused: refusals.tooLarge(name, Math.round(size / 1e6), MOST_BYTES / 1e6) };
  }
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const id = idOf(basename(name).replace(/\.\w+$/, ''));
  const over = packs.find(id) ? packs.folderFor(id) : null;
  return importApart({ name: basename(name), bytes, language, ...(over && { over }) });
}

/** Writes a plan that was read, and serves it; or says why it is refused. */
export function takePlan(
  { imported, changes, report }: Exclude<ApartRead, { refused: string }>,
  language: Language,
  { packs }: Pick<Reading, 'packs'>,
): { id: string } | { refused: string } {
  const { id } = imported.manifest;
  const folder = packs.folderFor(id);
  try {
    if (folder) (changes ? overwritePack : writePack)(folder, imported, report);
    packs.reload();
  } catch (error) {
    if (error instanceof ImportError) return { refused: error.in(language) };
    if (error instanceof RoadmapDataError) return { refused: error.message };
    throw error;
  }
  return { id };
}

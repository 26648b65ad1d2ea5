import { basename } from 'node:path';
import type { Imported } from '../../import/drafts.ts';
import { importApart } from '../../import/import-apart.ts';
import { ImportError } from '../../import/import-error.ts';
import { idOf } from '../../import/import-roadmap.ts';
import type { ApartRead } from '../../import/import-worker.ts';
import { MOST_BYTES } from '../../import/read-file.ts';
import { writePack } from '../../import/write-pack.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { RoadmapDataError } from '../../roadmap/load.ts';
import type { Language } from '../../understanding/language.ts';
import { outside, sections } from '../blocks/elements.ts';
import { importModal, type Plan, type PlanFrame, readPlanModal } from '../blocks/import-plan.ts';
import { sentenceMessage } from '../blocks/message.ts';
import { modal } from '../blocks/window.ts';
import { type Asker, whyNotMaintain } from '../conversation/access.ts';
import { onFailure } from '../conversation/apologise.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import type { Outcome, Sent } from '../conversation/interactions.ts';
import { shown } from '../transport/limits.ts';
import type { Voice } from '../transport/send.ts';

/** `/esante packs import`: opens the window in which a maintainer gives the file of a plan. */
export async function openImport(
  language: Language,
  asker: Asker,
  { tell, openWindow }: Voice,
  deps: SlackDependencies,
): Promise<unknown> {
  const noFolder = deps.packs.folderFor('new') ? null : phrasesIn(language).packs.import.noFolder;
  const whyNot = (await whyNotMaintain(asker, language, deps)) ?? noFolder;
  if (whyNot) return tell(sentenceMessage(whyNot));
  return openWindow(importModal(language));
}

/**
 * The window with a file was sent, or the one with what was read in it, to `take` it. Reading takes longer than Slack
 * waits: the window says so at once, and shows the outcome once there is one.
 */
export async function showPlan(
  { view, frame: { language, given }, filled, asker }: Sent<PlanFrame>,
  deps: SlackDependencies,
  take: boolean,
): Promise<Outcome> {
  const { client } = asker;
  const phrases = phrasesIn(language).packs.import;
  const [file] = filled('file').files ?? [];
  const plan = given ?? (file && { name: file.name, url: file.url_private_download ?? '' });
  if (!plan) return { wrong: { file: phrases.noFile } };
  const saying = (...sentences: string[]) => modal(language, phrases, sections(sentences));
  const say = (...sentences: string[]) =>
    client.views.update({ view_id: view.id, view: saying(...sentences) });
  const refuse = (why: string) => say(phrases.refused, outside(why, shown.quote));
  const after = async (): Promise<unknown> => {
    onFailure(({ text }) => say(text));
    const whyNot = await whyNotMaintain(asker, language, deps);
    if (whyNot) return say(whyNot);
    const read = await readPlan(plan, language, client.token ?? '', deps);
    if ('refused' in read) return refuse(read.refused);
    if (!take) {
      const report = readPlanModal({ language, given: plan }, read.imported);
      return client.views.update({ view_id: view.id, view: report });
    }
    const refused = takePlan(read.imported, language, deps);
    return refused === null ? say(phrases.taken(read.imported.manifest.id)) : refuse(refused);
  };
  return { view: saying(phrases.reading), after };
}

type Reading = Pick<SlackDependencies, 'packs' | 'fetch'>;

/**
 * Fetches a plan that was given in Slack, with the `token` of the bot, and imports it; over the pack of its id, where
 * there is one. What cannot be read is `refused`, with a sentence.
 */
async function readPlan(
  { name, url }: Plan,
  language: Language,
  token: string,
  { packs, fetch: get = fetch }: Reading,
): Promise<ApartRead> {
  const phrases = phrasesIn(language);
  const answer = await get(url, {
    headers: { authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(30_000),
  });
  const isPage = answer.headers.get('content-type')?.startsWith('text/html') && !/\.x?html?$/i.test(name);
  // Without the scope Slack shows the page to sign in.
  if (!answer.ok || isPage) return { refused: phrases.packs.import.noDownload };
  const size = Number(answer.headers.get('content-length') ?? 0);
  if (size > MOST_BYTES) {
    return { refused: phrases.refusals.tooLarge(name, Math.round(size / 1e6), MOST_BYTES / 1e6) };
  }
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const id = idOf(basename(name).replace(/\.\w+$/, ''));
  const over = packs.find(id) ? packs.folderFor(id) : null;
  return importApart({ name: basename(name), bytes, language, ...(over && { over }) });
}

/** Writes a plan that was read, and serves it; or says why it is refused. */
function takePlan(imported: Imported, language: Language, { packs }: Pick<Reading, 'packs'>): string | null {
  const folder = packs.folderFor(imported.manifest.id);
  try {
    if (folder) writePack(folder, imported, { over: imported.changes !== null, language });
    packs.reload();
    return null;
  } catch (error) {
    if (error instanceof ImportError || error instanceof RoadmapDataError) return error.message;
    throw error;
  }
}

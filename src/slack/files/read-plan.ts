import { basename } from 'node:path';
import { type ApartRead, importApart } from '../../import/import-apart.ts';
import { ImportError } from '../../import/import-error.ts';
import { idOf } from '../../import/import-roadmap.ts';
import { MOST_BYTES } from '../../import/read-file.ts';
import { overwritePack, writePack } from '../../import/write-pack.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { RoadmapDataError } from '../../roadmap/load.ts';
import type { PlanFrame } from '../blocks/import-plan.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';

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
  const { import: phrases } = phrasesIn(language).packs;
  const answer = await get(url, {
    headers: { authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(30_000),
  });
  const isPage = answer.headers.get('content-type')?.startsWith('text/html') && !/\.x?html?$/i.test(name);
  // Without the scope Slack shows the page to sign in.
  if (!answer.ok || isPage) return { refused: phrases.noDownload };
  if (Number(answer.headers.get('content-length') ?? 0) > MOST_BYTES) {
    return { refused: `${name} has more than ${MOST_BYTES / 1e6} MB.` };
  }
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const id = idOf(basename(name).replace(/\.\w+$/, ''));
  const over = packs.find(id) ? packs.folderFor(id) : null;
  return importApart({ name: basename(name), bytes, ...(over && { over }) });
}

/** Writes a plan that was read, and serves it; or says why it is refused. */
export function takePlan(
  { imported, changes, report }: Exclude<ApartRead, { refused: string }>,
  { packs }: Pick<Reading, 'packs'>,
): { id: string } | { refused: string } {
  const { id } = imported.manifest;
  const folder = packs.folderFor(id);
  try {
    if (folder) (changes ? overwritePack : writePack)(folder, imported, report);
    packs.reload();
  } catch (error) {
    if (error instanceof ImportError || error instanceof RoadmapDataError) return { refused: error.message };
    throw error;
  }
  return { id };
}

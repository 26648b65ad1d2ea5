import type { Logger } from 'pino';
import { type Runner, startRunner } from './digest/runner.ts';
import { indexOf } from './lookup/roadmap-index.ts';
import type { Packs } from './roadmap/packs.ts';
import type { PackReloadStore } from './state/pack-reloads.ts';

/** Reads the roadmaps again; what is broken stays as it was. Never throws. */
function readAgain(packs: Packs, log: Logger): void {
  try {
    packs.reload();
    for (const roadmap of packs.all) indexOf(roadmap);
    log.info({ packs: packs.all.map(({ pack }) => pack.id) }, 'the roadmaps were read again');
  } catch (err) {
    log.error({ err }, 'the roadmaps could not be read again');
  }
  for (const refused of packs.refused) log.error({ ...refused }, 'a roadmap is refused');
}

/** SIGHUP, as daemons know it: this process reads the roadmaps again. */
export const reloadOnHangup = (packs: Packs, log: Logger): void => {
  process.on('SIGHUP', () => readAgain(packs, log));
};

/**
 * Reads them again when `/esante packs reload` asked any replica to, within `pause` milliseconds (by default half a
 * minute). The one that was asked has already; it does so once more, which changes nothing.
 */
export function followReloads(
  packs: Packs,
  { reloads, log, pause }: { reloads: Pick<PackReloadStore, 'count'>; log: Logger; pause?: number },
): Runner {
  let known: number | undefined;
  return startRunner({
    async deliver() {
      const count = await reloads.count();
      if (known !== undefined && count !== known) readAgain(packs, log);
      known = count;
    },
    onError: (err) => log.warn({ err }, 'whether the roadmaps are to be read again cannot be read'),
    ...(pause !== undefined && { pause }),
  });
}

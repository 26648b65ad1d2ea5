import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { loadRoadmap, packsDirectory, RoadmapDataError } from './load.ts';
import type { Roadmap } from './roadmap.ts';

/** A pack that is not served as it stands in its folder. */
export interface RefusedPack {
  folder: string;
  /** Names the file, the place in it and what is wrong. */
  reason: string;
  /** Whether the version from before is served instead. */
  kept: boolean;
}

/** The roadmaps that are served. Always as of the last reload: ask anew instead of keeping one. */
export interface Packs {
  /** The one that answers where nobody chose another. */
  readonly main: Roadmap;
  /** By id, the main one first. */
  readonly all: readonly Roadmap[];
  readonly refused: readonly RefusedPack[];
  /** The main one without an id; null where there is no such pack, or it is served no more. */
  find(id: string | undefined): Roadmap | null;
  /** Where the pack with an id is, or would be written; null where no pack can be added. */
  folderFor(id: string): string | null;
  /** Reads the folders again. Where a new version is broken the old one stays, and `refused` says why. */
  reload(): void;
}

/**
 * Reads every pack of a folder, or the one pack that the folder is. A broken one is refused and the others are
 * served. Throws a `RoadmapDataError` where there is none, where two have the same id or claim to be the main one,
 * or where the main one is broken.
 */
export function loadPacks(directory: string = packsDirectory): Packs {
  const packs: Packs = {
    ...readPacks(directory, []),
    find: (id) => (id === undefined ? packs.main : (packs.all.find(({ pack }) => pack.id === id) ?? null)),
    folderFor(id) {
      const isOnePack = existsSync(join(directory, 'pack.json'));
      return packs.find(id)?.folder ?? (isOnePack ? null : join(directory, id));
    },
    reload: () => void Object.assign(packs, readPacks(directory, packs.all)),
  };
  return packs;
}

function readPacks(directory: string, before: readonly Roadmap[]): Pick<Packs, 'main' | 'all' | 'refused'> {
  const folders = packFolders(directory);
  const read: Roadmap[] = [];
  const refused: RefusedPack[] = [];
  for (const folder of folders) {
    const old = before.find((roadmap) => roadmap.folder === folder);
    try {
      read.push(loadRoadmap(folder));
    } catch (error) {
      if (!(error instanceof RoadmapDataError)) throw error;
      refused.push({ folder, reason: error.message, kept: old !== undefined });
      if (old) read.push(old);
    }
  }
  const one = (same: readonly string[], fault: string): void => {
    if (same.length < 2) return;
    throw new RoadmapDataError(`${directory}: ${same.map((path) => basename(path)).join(' and ')} ${fault}`);
  };
  for (const [id, same] of Map.groupBy(read, ({ pack }) => pack.id)) {
    const names = same.map(({ folder = '' }) => folder);
    one(names, `have the same id, ${id}: give each its own in pack.json`);
  }
  // Also one that is broken otherwise.
  const claiming = folders.filter(claimsToBeMain);
  one(claiming, 'both say "default": true in pack.json: leave it to one');
  const main = read.find(({ folder }) => folder === (claiming[0] ?? folders[0]));
  if (!main) {
    throw new RoadmapDataError(
      `The main roadmap is broken, so that there is nothing to answer from.\n${refused.map(({ reason }) => reason).join('\n')}`,
    );
  }
  // Whoever has the roadmap alone can tell.
  main.pack.default = true;
  return { main, all: [main, ...read.filter((roadmap) => roadmap !== main)], refused };
}

/** Absolute paths, by name. */
function packFolders(directory: string): string[] {
  let names: string[];
  try {
    names = readdirSync(directory).toSorted();
  } catch (error) {
    throw new RoadmapDataError(
      `The folder of the roadmaps, ${directory}, cannot be read: ${(error as Error).message}`,
    );
  }
  if (names.includes('pack.json')) return [directory];
  const folders = names
    .filter((name) => !name.startsWith('.'))
    .map((name) => join(directory, name))
    .filter((path) => statSync(path).isDirectory());
  if (folders.length > 0) return folders;
  throw new RoadmapDataError(
    `${directory} holds no roadmap: neither a pack.json nor a folder that has one (docs/packs.md)`,
  );
}

/** Whether a manifest says `"default": true`. */
function claimsToBeMain(folder: string): boolean {
  try {
    return JSON.parse(readFileSync(join(folder, 'pack.json'), 'utf8')).default === true;
  } catch {
    return false;
  }
}

import { loadRoadmap } from '../../src/roadmap/load.ts';
import type { Packs } from '../../src/roadmap/packs.ts';
import type { Roadmap } from '../../src/roadmap/roadmap.ts';

/** The roadmap that ships, read and indexed once for all the tests of a process. Whoever changes it takes a copy. */
export const roadmap = loadRoadmap();

/** A single roadmap, as packs. */
export function onlyPack(one: Roadmap): Packs {
  const find = (id: string | undefined) => (id === undefined || id === one.pack.id ? one : null);
  return { main: one, all: [one], refused: [], find, folderFor: () => null, reload() {} };
}

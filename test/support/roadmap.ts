import { loadRoadmap } from '../../src/roadmap/load.ts';

/** The roadmap that ships, read and indexed once for all the tests of a process. Whoever changes it takes a copy. */
export const roadmap = loadRoadmap();

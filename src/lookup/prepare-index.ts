import type { Roadmap } from '../roadmap/roadmap.ts';
import { fingerprint, type Prepared } from '../understanding/prepared.ts';
import { prepareVocabulary, vocabularyOf } from '../understanding/vocabulary.ts';
import { featureReader, readHolds, writeHolds } from './holds.ts';

/** Works out what is slow of a roadmap's index. */
export function prepareIndex(roadmap: Roadmap): Prepared {
  const { concepts, read } = vocabularyOf(roadmap);
  return {
    fingerprint: fingerprint(roadmap),
    ...prepareVocabulary(roadmap),
    ...writeHolds(readHolds(roadmap, featureReader(read, concepts))),
  };
}

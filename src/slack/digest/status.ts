import type { StoredDigest } from '../../state/digests.ts';
import type { State } from '../../state/state.ts';
import type { KnownDigest } from '../blocks/digest-replies.ts';

/** Digests with how the last post of each went. */
export const knownDigests = (all: StoredDigest[], state: Pick<State, 'deliveries'>): Promise<KnownDigest[]> =>
  Promise.all(
    all.map(async (stored) => {
      const [last = null] = await state.deliveries.recent(1, stored.settings.id);
      return { stored, last };
    }),
  );

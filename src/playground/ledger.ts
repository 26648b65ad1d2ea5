import type { AppDependencies } from '../app.ts';
import { digestStatus } from '../digest/status.ts';
import { knownDigests } from '../slack/digest/status.ts';
import type { Delivery } from '../state/deliveries.ts';

/** Deliveries that the page shows. */
const shown = 50;

/** The ledger of the digests of a workspace, as the database holds it at this moment. */
export async function readLedger(
  state: Pick<AppDependencies['state'], 'digests' | 'deliveries' | 'updates'>,
  team: string,
  now: Date,
) {
  const digests = await knownDigests(await state.digests.inTeam(team), state);
  const deliveries = await state.deliveries.recent(shown);
  return {
    digests: digests.map(({ stored, last }) => ({
      id: stored.settings.id,
      status: { fr: digestStatus(stored, last, now, 'fr'), en: digestStatus(stored, last, now, 'en') },
    })),
    deliveries: deliveries.filter((delivery) => delivery.team === team).map(rowOf),
  };
}

export type Ledger = Awaited<ReturnType<typeof readLedger>>;

/** `day`: the calendar day that the post is relative to; `message`: where the post is, once that is known. */
const rowOf = ({ digest, due, state, day, message, channel, error }: Delivery) => ({
  digest,
  due: due.toISOString(),
  state,
  day,
  message: message === null ? null : { channel, ts: message },
  error,
});

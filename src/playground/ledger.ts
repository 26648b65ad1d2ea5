import type { Delivery, DeliveryLedger } from '../state/deliveries.ts';

/** The newest deliveries of the digests of a workspace, as the database holds them at this moment. */
export async function readLedger(deliveries: DeliveryLedger, team: string) {
  return (await deliveries.recent(50)).filter((delivery) => delivery.team === team).map(rowOf);
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

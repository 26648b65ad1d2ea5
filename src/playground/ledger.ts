import type { AppDependencies } from '../app.ts';
import { digestStatus } from '../digest/status.ts';
import { knownDigests } from '../slack/digest/status.ts';
import type { Delivery } from '../state/deliveries.ts';
import type { Feed } from './feed.ts';
import type { Ledger, LedgerRow } from './protocol.ts';

type AppState = AppDependencies['state'];

/** Deliveries that the page shows. */
const shown = 50;

/**
 * The ledger of the digests, live: whatever the app writes into it through `state`, the page is told. `ledger`
 * is what it was told last.
 */
export async function watchLedger(
  original: AppState,
  { team, feed, now, onError }: { team: string; feed: Feed; now: () => Date; onError(error: unknown): void },
): Promise<{ state: AppState; ledger: () => Ledger }> {
  const read = async (): Promise<Ledger> => {
    const digests = await knownDigests(await original.digests.inTeam(team), original);
    const deliveries = await original.deliveries.recent(shown);
    return {
      digests: digests.map(({ stored, last }) => ({
        id: stored.settings.id,
        status: {
          fr: digestStatus(stored, last, now(), 'fr'),
          en: digestStatus(stored, last, now(), 'en'),
        },
      })),
      deliveries: deliveries.filter((delivery) => delivery.team === team).map(rowOf),
    };
  };
  let ledger = await read();
  // One after the other, so that what is told last is what was read last.
  let telling = Promise.resolve();
  const changed = () => {
    telling = telling
      .then(async () => {
        ledger = await read();
        feed.tell({ type: 'ledger', ledger });
      })
      .catch(onError);
  };
  return {
    state: {
      ...original,
      digests: told(original.digests, ['save', 'stop', 'remove'], changed),
      deliveries: told(original.deliveries, ['claim', 'startSending', 'settle', 'resolve'], changed),
    },
    ledger: () => ledger,
  };
}

function rowOf({ digest, due, state, day, message, channel, error }: Delivery): LedgerRow {
  return {
    digest,
    due: due.toISOString(),
    state,
    day,
    message: message === null ? null : { channel, ts: message },
    error,
  };
}

/** The same store; `changed` hears that one of its methods has written. */
function told<Store extends object>(store: Store, writing: (keyof Store)[], changed: () => void): Store {
  const wrapped = writing.map((name) => {
    const write = store[name] as (...values: unknown[]) => Promise<unknown>;
    return [name, (...values: unknown[]) => write(...values).finally(changed)];
  });
  return { ...store, ...Object.fromEntries(wrapped) };
}

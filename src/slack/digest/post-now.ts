import type { webApi } from '@slack/bolt';
import { deliverNow } from '../../digest/deliver.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import type { StoredDigest } from '../../state/digests.ts';
import type { Language } from '../../understanding/language.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import { boltLogger } from '../transport/bolt-logger.ts';
import { digestSender } from './sender.ts';

/** Posts a digest because somebody asks for it, and says how that went. Throws where the program itself failed. */
export async function postNow(
  stored: StoredDigest,
  language: Language,
  client: webApi.WebClient,
  { state, packs, now, today, log, fetch }: SlackDependencies,
): Promise<string> {
  const phrases = phrasesIn(language).slack.digest.now;
  const report = await deliverNow(stored, {
    state,
    roadmap: packs.main,
    packs,
    clock: now,
    today,
    ...digestSender({
      tokenOf: async () => client.token ?? null,
      clientOptions: {
        slackApiUrl: client.slackApiUrl,
        logger: boltLogger(log),
        ...(fetch && { fetch: fetch as webApi.FetchFunction }),
      },
    }),
  });
  const reason = report?.error ?? '';
  switch (report?.outcome) {
    case undefined:
      return phrases.again;
    case 'sent':
      return phrases.sent;
    case 'unknown':
      return phrases.unknown;
    case 'gone':
      return phrases.gone(reason);
    case 'error':
      throw new Error(`A digest could not be posted: ${reason}`);
    default:
      return phrases.failed(reason);
  }
}

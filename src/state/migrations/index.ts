import type { Migration } from 'kysely';
import { conversations } from './01-conversations.ts';
import { digests } from './02-digests.ts';
import { feedback } from './03-feedback.ts';
import { installations } from './04-installations.ts';
import { people } from './05-people.ts';
import { updates } from './07-updates.ts';
import { workspaces } from './09-workspaces.ts';
import { feeds } from './10-feeds.ts';
import { channelPacks } from './11-channel-packs.ts';
import { questionPacks } from './12-question-packs.ts';
import { packReloads } from './13-pack-reloads.ts';
import { noPackReloads } from './14-no-pack-reloads.ts';
import { digestsAhead } from './15-digests-ahead.ts';
import { longQuestions } from './16-long-questions.ts';

/** In the order of their names. One that has run somewhere is never edited: add another. */
export const migrations: Record<string, Migration> = {
  '01-conversations': conversations,
  '02-digests': digests,
  '03-feedback': feedback,
  '04-installations': installations,
  '05-people': people,
  '07-updates': updates,
  '09-workspaces': workspaces,
  '10-feeds': feeds,
  '11-channel-packs': channelPacks,
  '12-question-packs': questionPacks,
  '13-pack-reloads': packReloads,
  '14-no-pack-reloads': noPackReloads,
  '15-digests-ahead': digestsAhead,
  '16-long-questions': longQuestions,
};

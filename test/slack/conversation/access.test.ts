import { webApi } from '@slack/bolt';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLog } from '../../../src/log.ts';
import { phrasesIn } from '../../../src/phrases/phrases.ts';
import {
  askerOf,
  isAllowed,
  type SlackRequest,
  whyNotChange,
  whyNotMaintain,
} from '../../../src/slack/conversation/access.ts';
import type { DigestChanges } from '../../../src/slack/conversation/dependencies.ts';
import { boltLogger } from '../../../src/slack/transport/bolt-logger.ts';
import { botToken, type FakeSlack, startFakeSlack, team } from '../../support/fake-slack.ts';

describe('who may do what', () => {
  let slack: FakeSlack;
  let client: webApi.WebClient;
  const log = createLog('silent');
  beforeAll(async () => {
    slack = await startFakeSlack(() => new Date());
    client = new webApi.WebClient(botToken, {
      slackApiUrl: slack.apiUrl,
      retryConfig: { retries: 0 },
      logger: boltLogger(log),
    });
  });
  afterAll(() => slack.close());

  const command = (user_id: string, team_id = team.id) => ({
    body: { user_id, team_id },
    context: { isEnterpriseInstall: false, teamId: team_id, home: { team: team.id, enterprise: undefined } },
    client,
  });
  const click = (id: string, team_id: string | undefined, teamId = team.id) => ({
    body: { user: { id, ...(team_id && { team_id }) } },
    context: { isEnterpriseInstall: false, teamId },
    client,
  });

  const whyNot = phrasesIn('en').access.digest;
  const mayChange = (by: SlackRequest, digestChanges: DigestChanges) =>
    whyNotChange({ ...askerOf(by), here: true }, 'en', { digestChanges, log });

  it('lets members change it, and asks Slack nothing', async () => {
    const before = slack.calls.length;
    expect(await mayChange(command('U0PERSON'), 'members')).toBeNull();
    expect(await mayChange(click('U0PERSON', team.id), 'members')).toBeNull();
    expect(slack.calls).toHaveLength(before);
  });

  it.each(['members', 'admins'] as const)(
    'lets nobody of another workspace, also where %s may',
    async (rule) => {
      expect(await mayChange(command('U0ADMIN', 'T0OTHER'), rule)).toBe(whyNot.stranger);
      expect(await mayChange(click('U0ADMIN', 'T0OTHER'), rule)).toBe(whyNot.stranger);
      expect(await mayChange(click('U0ADMIN', undefined), rule)).toBe(whyNot.stranger);
    },
  );

  it('knows everybody of the organisation, where all of it installed the app', async () => {
    const inOrganisation = (enterpriseId: string) => ({
      body: { user_id: 'U0PERSON', team_id: 'T0SISTER' },
      context: {
        isEnterpriseInstall: true,
        teamId: 'T0SISTER',
        enterpriseId,
        home: { team: team.id, enterprise: 'E0OURS' },
      },
      client,
    });
    expect(await mayChange(inOrganisation('E0OURS'), 'members')).toBeNull();
    expect(await mayChange(inOrganisation('E0OTHER'), 'members')).toBe(whyNot.stranger);
  });

  it('lets admins only, where that is the rule', async () => {
    expect(await mayChange(command('U0ADMIN'), 'admins')).toBeNull();
    expect(await mayChange(command('U0PERSON'), 'admins')).toBe(whyNot['not-admin']);
    expect(await mayChange(command('U0STRANGER'), 'admins')).toBe(whyNot.stranger);
  });

  it.each([{ error: 'missing_scope' }, { status: 503 }])(
    'lets nobody where Slack says %j',
    async (failure) => {
      slack.failNext('users.info', failure);
      expect(await mayChange(command('U0ADMIN'), 'admins')).toBe(whyNot.unchecked);
    },
  );

  it('knows who looks after the bot: people by their ids, and members of user groups', async () => {
    const may = (user: string, ids: string[], team_id = team.id) =>
      whyNotMaintain(askerOf(command(user, team_id)), 'en', { maintainers: ids, log });
    const why = phrasesIn('en').access.maintain;
    expect(await may('U0PERSON', ['U0PERSON'])).toBeNull();
    expect(await may('U0ADMIN', ['U0PERSON', 'S0CARERS'])).toBeNull();
    expect(await may('U0PERSON', ['S0CARERS'])).toBe(why['not-maintainer']);
    expect(await may('U0ADMIN', ['S0GONE'])).toBe(why.unchecked);
    expect(await may('U0PERSON', [])).toBe(why.nobody);
    expect(await may('U0PERSON', ['U0PERSON'], 'T0OTHER')).toBe(why.stranger);
  });
});

describe('isAllowed', () => {
  it.each([
    [null, {}, true],
    [['T1', 'E1'], { teamId: 'T1' }, true],
    [['T1', 'E1'], { teamId: 'T2', enterpriseId: 'E1' }, true],
    [['T1', 'E1'], { teamId: 'T2' }, false],
    [['T1'], {}, false],
  ])('with %j, %j: %s', (allowedTeams, ids, allowed) => {
    expect(isAllowed(allowedTeams, ids)).toBe(allowed);
  });
});

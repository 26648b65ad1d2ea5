import { expect, onTestFinished, test } from 'vitest';
import { createLog } from '../../../src/log.ts';
import { startDigests, storedTokens } from '../../../src/slack/digest/sender.ts';
import type { Installed } from '../../../src/state/installations.ts';
import { openState } from '../../../src/state/open-state.ts';
import { roadmap, settingsOf } from '../../digest/roadmaps.ts';
import { botToken, startFakeSlack, team } from '../../support/fake-slack.ts';
import { onlyPack } from '../../support/roadmap.ts';
import { waitFor } from '../../support/wait-for.ts';

const created = new Date('2019-11-20T12:00:00Z');
const due = new Date('2019-11-25T08:00:00Z');

test('of two that run at once, one posts what is due; the outcome is counted and logged', async () => {
  const slack = await startFakeSlack(() => due);
  const state = await openState({ file: ':memory:' });
  onTestFinished(async () => {
    await slack.close();
    await state.close();
  });
  await state.digests.save(settingsOf({ team: team.id, channel: 'C0MEMBER' }), created);
  const logged: string[] = [];
  const log = createLog('info', { write: (line) => void logged.push(line) });
  const outcomes: string[] = [];
  const start = () =>
    startDigests({
      deps: { state, packs: onlyPack(roadmap), now: () => due, log },
      tokenOf: async () => botToken,
      clientOptions: { slackApiUrl: slack.apiUrl },
      count: (outcome) => outcomes.push(outcome),
    });
  const running = [start(), start()];
  await waitFor(() => expect(outcomes).toEqual(['sent']));
  await Promise.all(running.map((runner) => runner.stop()));
  expect(slack.calls).toMatchObject([{ method: 'chat.scheduleMessage', reply: { ok: true } }]);
  expect(JSON.stringify(slack.calls)).toContain('25 novembre 2019');
  expect(logged.join('')).toContain('"outcome":"sent"');
  expect(logged.join('')).not.toContain(botToken);
});

test('the token of a workspace is that of its installation, or of its organisation’s; none where it was removed', async () => {
  const state = await openState({ file: ':memory:', tokenKey: 'ab'.repeat(32) });
  onTestFinished(() => state.close());
  const { installations } = state;
  if (!installations) throw new Error('no installations');
  const installation = { team: { id: 'T1' }, enterprise: undefined, bot: { token: botToken } };
  await installations.storeInstallation(installation);
  await installations.storeInstallation({
    team: undefined,
    enterprise: { id: 'E1' },
    isEnterpriseInstall: true,
    bot: { token: 'xoxb-of-all' },
  } as Installed);
  await state.workspaces.join('T3', 'E1');
  await state.workspaces.join('T4', 'E2');
  const tokenOf = storedTokens(installations, state.workspaces);
  expect(await tokenOf('T1')).toBe(botToken);
  expect(await tokenOf('T2')).toBeNull();
  expect(await tokenOf('T3')).toBe('xoxb-of-all');
  expect(await tokenOf('T4')).toBeNull();
  await state.close();
  await expect(tokenOf('T1')).rejects.toThrow();
});

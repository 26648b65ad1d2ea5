import { describe, expect, it } from 'vitest';
import { createApp } from '../src/app.ts';
import { createLog } from '../src/log.ts';
import { openState } from '../src/state/open-state.ts';
import { onlyPack, roadmap } from './support/roadmap.ts';

describe('createApp', () => {
  const deps = {
    packs: onlyPack(roadmap),
    log: createLog('silent'),
    now: () => new Date(0),
    today: () => '2020-05-01',
  };

  it('needs a signing secret, or a receiver, or Socket Mode', async () => {
    const state = await openState({ file: ':memory:' });
    const slack = { authorize: async () => ({}) };
    expect(() => createApp({ ...deps, state, slack })).toThrow('signingSecret is required');
    expect(() => createApp({ ...deps, state, slack: { ...slack, signingSecret: 's' } })).not.toThrow();
    expect(() =>
      createApp({ ...deps, state, slack: { ...slack, socketMode: true, appToken: 'xapp-1' } }),
    ).not.toThrow();
    await state.close();
  });

  it('serves other paths beside those of Slack, and 404 for the rest', async () => {
    const state = await openState({ file: ':memory:' });
    const app = createApp({
      ...deps,
      state,
      slack: {
        authorize: async () => ({}),
        signingSecret: 's',
        customRoutes: [
          { path: '/healthz', method: 'GET', handler: (_, response) => void response.end('ok') },
        ],
      },
    });
    const server = await app.start({ port: 0, host: '127.0.0.1' });
    const { port } = server.address() as { port: number };
    const get = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).status;
    expect([await get('/healthz'), await get('/'), await get('/slack/events')]).toEqual([200, 404, 404]);
    await app.stop();
    await state.close();
  });
});

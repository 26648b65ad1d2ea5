import { Registry } from 'prom-client';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createHealth, remember } from '../src/health.ts';
import { createLog } from '../src/log.ts';

describe('the health routes', () => {
  async function serve(checks: Parameters<typeof createHealth>[0], starting = false) {
    const lines: string[] = [];
    const log = createLog('info', { write: (line) => void lines.push(line) });
    const health = createHealth(checks, new Registry(), log);
    const port = await health.listen(0);
    onTestFinished(() => void health.close());
    if (!starting) health.started();
    const get = async (path: string) => {
      const response = await fetch(`http://127.0.0.1:${port}${path}`);
      return { status: response.status, body: JSON.parse((await response.text()) || 'null') };
    };
    return { health, get, lines };
  }

  it('says that it runs, and whether all is there', async () => {
    const { get } = await serve({ database: async () => {}, slack: async () => {} });
    expect(await get('/healthz')).toEqual({ status: 200, body: { status: 'ok' } });
    expect(await get('/readyz')).toEqual({
      status: 200,
      body: { status: 'ready', checks: { database: 'ok', slack: 'ok' } },
    });
  });

  it('says that it is still starting, and knows no other address', async () => {
    const { get, health } = await serve({}, true);
    expect(await get('/healthz')).toEqual({ status: 503, body: { status: 'starting' } });
    expect(await get('/readyz')).toEqual({ status: 503, body: { status: 'starting', checks: {} } });
    health.started();
    expect((await get('/healthz')).status).toBe(200);
    expect((await get('/healthz/x')).status).toBe(404);
  });

  it('names what is not there, and tells why in the log alone', async () => {
    const broken = async () => {
      throw new Error('no route to 10.0.0.7');
    };
    const { get, lines } = await serve({ database: broken, slack: async () => {} });
    expect(await get('/readyz')).toEqual({
      status: 503,
      body: { status: 'not ready', checks: { database: 'failed', slack: 'ok' } },
    });
    expect(lines.join('')).toContain('no route to 10.0.0.7');
    expect((await get('/healthz')).status).toBe(200);
  });

  it('does not wait for what never answers', async () => {
    const { get, lines } = await serve({ database: () => new Promise(() => {}) });
    expect((await get('/readyz')).body.checks).toEqual({ database: 'failed' });
    expect(lines.join('')).toContain('no answer within 2 s');
  });

  it('is unready for good once it stops, and asks nothing any more', async () => {
    const check = vi.fn(async () => {});
    const { get, health } = await serve({ database: check });
    health.stop();
    expect(await get('/readyz')).toEqual({ status: 503, body: { status: 'stopping', checks: {} } });
    expect(check).not.toHaveBeenCalled();
  });
});

describe('remember', () => {
  it('asks again while there is doubt', async () => {
    let hangs = false;
    const check = vi.fn(async () => {});
    const remembered = remember(
      check,
      60_000,
      () => new Date(0),
      () => hangs,
    );
    await remembered();
    await remembered();
    expect(check).toHaveBeenCalledTimes(1);
    hangs = true;
    await remembered();
    expect(check).toHaveBeenCalledTimes(2);
  });

  it('asks again after a while, and after each failure', async () => {
    let now = 0;
    const check = vi.fn(async () => {});
    const remembered = remember(check, 60_000, () => new Date(now));
    check.mockRejectedValueOnce(new Error('not yet'));
    await expect(remembered()).rejects.toThrow('not yet');
    await remembered();
    now = 59_999;
    await remembered();
    expect(check).toHaveBeenCalledTimes(2);
    now = 60_000;
    await remembered();
    expect(check).toHaveBeenCalledTimes(3);
  });
});

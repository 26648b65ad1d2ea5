import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createMetrics } from '../src/metrics.ts';

describe('the metrics', () => {
  const empty = async () => ({});

  it('count requests while they run and by what became of them', async () => {
    const metrics = createMetrics(empty);
    const first = { reference: '1', surface: 'command', answer: 'unknown' } as const;
    const over = metrics.request(first);
    expect(await metrics.register.metrics()).toContain('esante_requests_in_flight 1');
    over();
    metrics.request({ reference: '2', surface: 'direct', failed: true })();
    metrics.request({ reference: '3', surface: 'button', refused: 'rate-limit' })();
    metrics.digest('sent');
    metrics.slackCall('chat.postMessage', 'not_in_channel');
    const text = await metrics.register.metrics();
    for (const line of [
      'esante_answers_total{kind="unknown",surface="command"} 1',
      'esante_request_duration_seconds_count{surface="command"} 1',
      'esante_requests_in_flight 0',
      'esante_requests_failed_total{surface="direct"} 1',
      'esante_requests_refused_total{reason="rate-limit"} 1',
      'esante_digests_total{outcome="sent"} 1',
      'esante_slack_calls_total{method="chat.postMessage",outcome="not_in_channel"} 1',
      'process_resident_memory_bytes',
    ]) {
      expect(text).toContain(line);
    }
  });

  it('tell the queue of digests when they are read, and all else while it cannot be', async () => {
    let down = false;
    const queue = async () => {
      if (down) throw new Error('the database is gone');
      return { due: 2, waiting: 1 };
    };
    const { register } = createMetrics(queue);
    const text = await register.metrics();
    expect(text).toContain('esante_digest_queue{state="due"} 2');
    expect(text).toContain('esante_digest_queue{state="sending"} 0');
    down = true;
    expect(await register.metrics()).not.toContain('esante_digest_queue{');
    expect(await register.metrics()).toContain('process_resident_memory_bytes');
  });

  it('are all in the guide', async () => {
    const guide = readFileSync(new URL('../docs/operations.md', import.meta.url), 'utf8');
    const listed = [...guide.matchAll(/^\| `(esante_\w+)` +\|/gm)].map(([, name]) => name);
    const own = (await createMetrics(empty).register.getMetricsAsJSON()).map(({ name }) => name);
    expect(listed.sort()).toEqual(own.filter((name) => name.startsWith('esante_')).sort());
  });
});

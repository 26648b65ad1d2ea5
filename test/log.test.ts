import { describe, expect, it } from 'vitest';
import { createLog } from '../src/log.ts';
import { boltLogger } from '../src/slack/transport/bolt-logger.ts';

function collect(level: Parameters<typeof createLog>[0]) {
  const lines: string[] = [];
  return { lines, log: createLog(level, { write: (line) => void lines.push(line) }) };
}

describe('the log', () => {
  it('blots out tokens and passwords, wherever they stand', () => {
    const { lines, log } = collect('info');
    const error = new Error('refused: xoxb-123-abc-DEF');
    log.error(
      { err: error, headers: { authorization: 'Bearer xapp-1-A0-99-f' } },
      'at postgres://me:s3cret@db:5432/x',
    );
    expect(lines.join('')).not.toMatch(/123-abc|A0-99|s3cret/);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ msg: 'at postgres://me:[secret]@db:5432/x' });
  });

  it('blots out the secrets it is told, but no short word', () => {
    const lines: string[] = [];
    const log = createLog('info', { write: (line) => void lines.push(line) }, ['a/client+secret==', 'at']);
    log.info({ body: JSON.stringify({ client_secret: 'a/client+secret==' }) }, 'what is sent');
    expect(lines.join('')).not.toContain('client+secret');
    expect(JSON.parse(lines[0] ?? '').msg).toBe('what is sent');
  });

  it('takes what Bolt says, at our level and not at Bolt’s', () => {
    const { lines, log } = collect('warn');
    const bolt = boltLogger(log);
    bolt.setLevel('debug' as never);
    bolt.info('not this');
    bolt.warn('but', { this: 1 });
    bolt.error(new Error('and this'));
    expect(bolt.getLevel()).toBe('warn');
    expect(lines.map((line) => JSON.parse(line).msg.split('\n')[0])).toEqual([
      'but { this: 1 }',
      'Error: and this',
    ]);
  });
});

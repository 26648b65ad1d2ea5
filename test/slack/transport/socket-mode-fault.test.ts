import { SocketModeReceiver } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { isSocketModeFault } from '../../../src/slack/transport/socket-mode-fault.ts';

describe('isSocketModeFault', () => {
  it('knows an error from within the library', () => {
    let fault: unknown;
    try {
      new SocketModeReceiver({ appToken: '' });
    } catch (error) {
      fault = error;
    }
    expect(fault).toBeInstanceOf(Error);
    expect(isSocketModeFault(fault)).toBe(true);
  });

  it.each([new Error('ours'), 'a text', undefined])('knows that %s is none', (error) => {
    expect(isSocketModeFault(error)).toBe(false);
  });
});

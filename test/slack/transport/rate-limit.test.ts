import { describe, expect, it } from 'vitest';
import { rateLimit } from '../../../src/slack/transport/serve-requests.ts';

const at = (seconds: number) => new Date(seconds * 1000);

describe('rateLimit', () => {
  it('lets each person ask so many questions at once, then says so once', () => {
    const limit = rateLimit(3);
    const asked = ['a', 'a', 'a', 'a', 'a', 'b'].map((who) => limit(who, at(0)));
    expect(asked).toEqual(['go', 'go', 'go', 'too-many', 'still', 'go']);
  });

  it('lets as many again go over a minute, one by one', () => {
    const limit = rateLimit(3);
    for (let count = 0; count < 4; count += 1) limit('a', at(0));
    expect([limit('a', at(19)), limit('a', at(20)), limit('a', at(21))]).toEqual(['still', 'go', 'too-many']);
    const later = Array.from({ length: 4 }, () => limit('a', at(600)));
    expect(later).toEqual(['go', 'go', 'go', 'too-many']);
  });

  it('gives nothing for a clock that is set back', () => {
    const limit = rateLimit(1);
    limit('a', at(1000));
    expect([limit('a', at(0)), limit('a', at(30))]).toEqual(['too-many', 'still']);
    expect(limit('a', at(90))).toBe('go');
  });
});

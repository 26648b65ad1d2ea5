import { describe, expect, it } from 'vitest';
import { titleOf } from '../../src/answer/answer.ts';
import { chooseDates, datesOf } from '../../src/answer/dates-of.ts';
import { drawTimeline } from '../../src/timeline/draw.ts';
import { layOut } from '../../src/timeline/layout.ts';
import { altText, type Timeline, timelineOf } from '../../src/timeline/timeline.ts';
import type { Language } from '../../src/understanding/language.ts';
import { roadmap } from '../support/roadmap.ts';

const today = '2020-05-01';

function draw(words: string, language: Language = 'fr'): Timeline {
  const answer = chooseDates(words, { roadmap, today, language });
  const headline = titleOf(answer);
  const timeline = timelineOf(datesOf(answer, roadmap), { roadmap, today, language, headline });
  if (!timeline) throw new Error(`nothing to draw for ${words}`);
  return timeline;
}

describe('timelineOf', () => {
  it('has every deadline of the text, drawn as exactly as the text dates it', () => {
    const { rows, from, to, headline } = draw('');
    expect(rows.map(({ action }) => action)).toEqual(roadmap.actions.map(({ number }) => number));
    const bars = rows.flatMap((row) => row.bars);
    expect(bars).toHaveLength(58);
    expect(rows.flatMap(({ undated }) => undated)).toEqual([
      { id: '2.2', label: 'Périodicité', when: 'semestrielle' },
    ]);
    const exactness = Object.fromEntries(bars.map((bar) => [bar.id, bar.exactness]));
    expect(exactness).toMatchObject({ '1.1': 'month', '4.1': 'part', '7.1': 'part', '22.2': 'part' });
    expect(exactness).toMatchObject({ '5.2': 'year', '21.1': 'range', '7.3': 'open' });
    expect([headline, from, to]).toEqual(['Toute la feuille de route', '2018-01-01', '2025-01-01']);
  });

  it.each([
    ['3', 'en', 'Orientation 3: Speed up the roll-out of the core digital services', 4],
    ['DNS', 'fr', '7 actions (DNS)', 7],
    ['15', 'fr', 'Action 15', 1],
    ['2021', 'fr', '8 échéances en 2021', 7],
    ['DNS 2022', 'fr', '2 échéances en 2022 (DNS)', 2],
    ['messagerie sécurisée', 'fr', 'Action 12', 1],
  ] as const)('%s, %s: %s', (words, language, headline, actions) => {
    const timeline = draw(words, language);
    expect([timeline.headline, timeline.rows.length]).toEqual([headline, actions]);
  });

  it('speaks the language of the reader', () => {
    const [row] = draw('15', 'en').rows;
    expect(row?.title).toContain('Digital Health Space');
    expect(row?.bars[1]).toMatchObject({ label: 'Opening of the platform', when: 'January 2022' });
  });

  it('lets what lies centuries ahead run off the edge', () => {
    const [first, second] = roadmap.actions.flatMap(({ deadlines }) => deadlines);
    const far = [
      { ...first, start: '2020-01-01', end: '9999-12-31' },
      { ...second, start: '9999-12-31', end: '9999-12-31' },
    ] as (typeof roadmap.actions)[number]['deadlines'];
    const timeline = timelineOf(far, { roadmap, today, language: 'fr', headline: '' }) as Timeline;
    expect([timeline.from, timeline.to]).toEqual(['2020-01-01', '2121-01-01']);
    expect(drawTimeline(timeline)).not.toMatch(/NaN|Infinity/);
  });

  it('is nothing where nothing is dated', () => {
    const undated = roadmap.actions.flatMap(({ deadlines }) => deadlines.filter(({ id }) => id === '2.2'));
    expect(timelineOf(undated, { roadmap, today, language: 'fr', headline: '' })).toBeNull();
  });
});

describe('layOut', () => {
  it('ends a bar on the day after its last one, and an open one at the edge', () => {
    const { boxes } = layOut(draw('7'.padStart(2, '0')));
    expect(boxes.map(({ start, end }) => [start, end])).toEqual([
      ['2019-06-21', '2019-09-23'],
      ['2019-07-01', '2019-10-01'],
      ['2021-01-01', '2023-01-01'],
    ]);
  });

  it.each(['', '13', 'DNS'])('lays no bar upon another (%j)', (words) => {
    const { boxes, height } = layOut(draw(words));
    for (const [index, one] of boxes.entries()) {
      expect(one.y + one.height).toBeLessThanOrEqual(height);
      for (const other of boxes.slice(index + 1)) {
        const sameTime = one.start < other.end && other.start < one.end;
        const sameLine = one.y < other.y + other.height && other.y < one.y + one.height;
        expect(sameTime && sameLine).toBe(false);
      }
    }
  });
});

describe('the drawing', () => {
  it('has its titles, patterns and years', () => {
    const svg = drawTimeline(draw(''));
    const parts = ['id="hatch"', 'url(#hatch)', 'url(#dots)', 'url(#fade)', '>2021<', '13. Développement'];
    for (const part of parts) expect(svg).toContain(part);
  });

  it('is the same for the same timeline, and has the day', () => {
    expect(drawTimeline(draw('DNS'))).toEqual(drawTimeline(draw('DNS')));
    expect(drawTimeline(draw('DNS'))).toContain('aujourd’hui\u00a0: 1er mai 2020');
  });

  it('says on which side today is, where it is not among the years', () => {
    const drawing = (day: string) => drawTimeline({ ...draw('DNS'), today: day });
    expect(drawing('2026-11-24')).toContain('aujourd’hui\u00a0: 24 novembre 2026 →');
    expect(drawing('2016-01-01')).toContain('← aujourd’hui');
  });

  it('writes no markup that a title brings along', () => {
    const svg = drawTimeline({ ...draw('DNS'), headline: '</text><script>"&\u0007' });
    expect(svg).toContain('&lt;/text&gt;&lt;script&gt;&quot;&amp; ');
    expect(svg).not.toContain('<script>');
  });

  it('keeps the numbers of years apart, however many there are', () => {
    const far = drawTimeline({ ...draw('DNS'), to: '9999-01-01' });
    const years = [...far.matchAll(/<text fill="#1d1c1d" x="([\d.]+)"[^>]*font-size="13"[^>]*>\d{4}</g)];
    expect(years.length).toBeGreaterThan(5);
    expect(years.length).toBeLessThan(16);
  });
});

describe('the words for the picture', () => {
  it('are all there, or say how many are left out', () => {
    const all = altText(draw(''), 2000);
    expect(all).toContain('Action 26\u00a0: à partir de novembre 2019.');
    const short = altText(draw(''), 300);
    expect(short.length).toBeLessThanOrEqual(300);
    expect(short).toMatch(/… et \d+ de plus\.$/);
  });
});

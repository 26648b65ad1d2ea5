import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { chooseDates, datesOf } from '../../src/answer/dates-of.ts';
import type { Deadline } from '../../src/roadmap/schema.ts';
import { drawTimeline } from '../../src/timeline/draw.ts';
import { altText, type Timeline, timelineOf } from '../../src/timeline/timeline.ts';
import type { Language } from '../../src/understanding/language.ts';
import { roadmap } from '../support/roadmap.ts';

const today = '2020-05-01';

const choose = (words: string, language: Language = 'fr'): Answer =>
  chooseDates(words, { roadmap, today, language });

function draw(words: string, language?: Language): Timeline {
  const timeline = timelineOf(choose(words, language), roadmap);
  if (!timeline) throw new Error(`nothing to draw for ${words}`);
  return timeline;
}

/** The same answer with other dates. */
const drawDates = (deadlines: Deadline[]) => timelineOf({ ...choose('2021'), deadlines }, roadmap);

describe('timelineOf', () => {
  it('has every deadline of the text, in time, without a date last', () => {
    const { rows, from, to, headline } = draw('');
    expect(rows.map(({ action }) => action)).toEqual(roadmap.actions);
    const deadlines = rows.flatMap((row) => row.deadlines);
    expect(deadlines).toHaveLength(59);
    expect(new Set(deadlines)).toEqual(new Set(datesOf(choose(''), roadmap)));
    expect(rows[1]?.deadlines.map(({ id }) => id)).toEqual(['2.1', '2.2']);
    expect(rows[17]?.deadlines.map(({ start }) => start)).toEqual([
      '2018-01-01',
      '2019-06-01',
      '2019-06-21',
      '2019-10-01',
    ]);
    expect([headline, from, to]).toEqual(['59 échéances', 2018, 2024]);
  });

  it.each([
    ['3', 'en', '4 actions in orientation 3 (core digital services)', 4],
    ['DNS', 'fr', '7 actions que pilote la DNS', 7],
    ['15', 'fr', 'Action 15', 1],
    ['2021', 'fr', '8 échéances en 2021', 7],
    ['DNS 2022', 'fr', '2 échéances que pilote la DNS en 2022', 2],
    ['messagerie sécurisée', 'fr', 'Action 12', 1],
  ] as const)('%s, %s: %s', (words, language, headline, actions) => {
    const timeline = draw(words, language);
    expect([timeline.headline, timeline.rows.length]).toEqual([headline, actions]);
  });

  it('speaks the language of the reader', () => {
    const [row] = draw('15', 'en').rows;
    expect(row?.deadlines[1]).toMatchObject({ label: 'Opening of the platform', when: 'January 2022' });
  });

  it('lets what lies centuries ahead run off the edge', () => {
    const [first, second] = roadmap.actions.flatMap(({ deadlines }) => deadlines);
    const far = [
      { ...first, start: '2020-01-01', end: '9999-12-31' },
      { ...second, start: '9999-12-31', end: '9999-12-31' },
    ] as Deadline[];
    const timeline = drawDates(far) as Timeline;
    expect([timeline.from, timeline.to]).toEqual([2020, 2120]);
    expect(drawTimeline(timeline)).not.toMatch(/NaN|Infinity/);
    const last = drawDates(far.slice(1)) as Timeline;
    expect(drawTimeline(last)).not.toMatch(/NaN|Infinity/);
  });

  it('is nothing where nothing is dated', () => {
    const undated = roadmap.actions.flatMap(({ deadlines }) => deadlines.filter(({ id }) => id === '2.2'));
    expect(drawDates(undated)).toBeNull();
  });
});

describe('the bars', () => {
  /** Where they are, and how filled, from the drawing itself. */
  const barsOf = (timeline: Timeline) => {
    const found = drawTimeline(timeline).matchAll(
      /<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="9" fill="([^"]+)"/g,
    );
    return [...found].map(([, x, y, width, fill]) => ({
      x: Number(x),
      y: Number(y),
      end: Number(x) + Number(width),
      fill,
    }));
  };

  it('are one for each date, drawn as exactly as the text dates it', () => {
    expect(barsOf(draw(''))).toHaveLength(58);
    const fills = (action: string) => barsOf(draw(action)).map(({ fill }) => fill);
    expect(fills('action 1')).toEqual(['#1b3a6b', '#1b3a6b']);
    expect(fills('action 4')).toEqual(['url(#dots)']);
    expect(fills('action 5')).toEqual(['#c3d0e8', 'url(#hatch)', '#c3d0e8']);
    expect(fills('action 7')).toEqual(['url(#dots)', 'url(#dots)', 'url(#fade)']);
    expect(fills('action 22')).toEqual(['#1b3a6b', 'url(#dots)', '#c3d0e8']);
  });

  it('end on the day after the last one, and an open one at the edge', () => {
    const days = (Date.UTC(2023, 0) - Date.UTC(2019, 0)) / 86_400_000;
    const day = (...date: [number, number, number]) =>
      (((Date.UTC(...date) - Date.UTC(2019, 0)) / 86_400_000) * 480) / days;
    const expected = [
      [day(2019, 5, 21), day(2019, 8, 23)],
      [day(2019, 6, 1), day(2019, 9, 1)],
      [day(2021, 0, 1), 480],
    ];
    const bars = barsOf(draw('07'));
    for (const [index, [start = 0, end = 0]] of expected.entries()) {
      expect(bars[index]?.x).toBeCloseTo(start, 1);
      expect(bars[index]?.end).toBeCloseTo(end, 1);
    }
  });

  it.each(['', '13', 'DNS'])('lie nowhere upon each other (%j)', (words) => {
    const bars = barsOf(draw(words));
    for (const [index, one] of bars.entries()) {
      for (const other of bars.slice(index + 1)) {
        const sameTime = one.x < other.end - 0.1 && other.x < one.end - 0.1;
        const sameLine = one.y < other.y + 9 && other.y < one.y + 9;
        expect(sameTime && sameLine).toBe(false);
      }
    }
  });
});

describe('the drawing', () => {
  it('has its titles, patterns and years', () => {
    const svg = drawTimeline(draw(''));
    const parts = ['id="hatch"', 'url(#hatch)', 'url(#dots)', 'url(#fade)', '>2021<', '>13 e-prescription<'];
    for (const part of parts) expect(svg).toContain(part);
    expect(svg).toContain('>Périodicité\u00a0: semestrielle, sans date<');
    expect(svg).not.toContain('janvier 2022');
    expect(drawTimeline(draw('DNS'))).toContain('>janvier 2022\u00a0: Ouverture de la plateforme<');
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

  it('cuts a line that is too long after a word', () => {
    const headline = 'Create a network of organisations, and of many more of them in all the regions';
    expect(drawTimeline({ ...draw('DNS'), headline })).toMatch(/>Create a network of organisations[ ,\w]*…</);
  });

  it('keeps the numbers of years apart, however many there are', () => {
    const far = drawTimeline({ ...draw('DNS'), to: 9998 });
    const years = [...far.matchAll(/<text fill="#1d1c1d" x="([\d.]+)"[^>]*font-size="13"[^>]*>\d{4}</g)];
    expect(years.length).toBeGreaterThan(5);
    expect(years.length).toBeLessThan(16);
  });
});

describe('the words for the picture', () => {
  it('are all there, or as many as fit', () => {
    const all = altText(draw(''), 2000);
    expect(all).toContain('Frise de 2018 à 2024');
    expect(all).toContain('Action 26\u00a0: à partir de novembre 2019.');
    const short = altText(draw(''), 300);
    expect(short.length).toBeLessThanOrEqual(300);
    expect(short).toMatch(/…$/);
  });
});

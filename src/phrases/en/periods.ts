import type { periodsFr } from '../fr/periods.ts';

export const periodsEn: typeof periodsFr = {
  before: [
    ['', /^(?:(?:from|by|before|after|since|between|early|late|starting) |mid-)/],
    ['at the ', /^(?:beginning|end) /],
    ['in the ', /^(?:first|second|third|fourth|middle) /],
    ['in ', /^(?:spring|summer|autumn|winter)/],
  ],
  within: (exactness, name) =>
    `${exactness === 'day' ? 'on' : 'in'} ${name.replace(/^H1/, 'the first half of').replace(/^H2/, 'the second half of')}`,
  inSeason: (season, years) => `in ${season} ${years}`,
  beforeSeason: (season, years) => `before ${season} ${years}`,
  endOfSeason: (season, years) => `the end of ${season} ${years}`,
  endOf: (name) => `the end of ${name}`,
  until: ({ name }) => `by ${name}`,
  by: ({ name }) => `by ${name}`,
  from: ({ name }) => `from ${name} on`,
  since: ({ name }) => `since ${name}`,
  between: (from, to) => `from ${from.name} to ${to.name}`,
};

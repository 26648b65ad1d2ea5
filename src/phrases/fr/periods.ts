import type { Exactness, Season } from '../../dates/calendar.ts';

/** One side of a period: a day, or what it opens or closes ("2020", "fin juin 2019"). */
export interface Edge {
  name: string;
  isDay: boolean;
}

const seasons = { spring: 'printemps', summer: 'été', autumn: 'automne', winter: 'hiver' };

/** "l’été 2020", after a word that may merge with the article of the only one that begins with a consonant. */
const theSeason = (season: Season, years: string, merged: string, apart: string): string =>
  `${season === 'spring' ? `${merged} ` : `${apart}l’`}${seasons[season]} ${years}`;

const before: Record<Exactness, string> = {
  day: 'le',
  month: 'en',
  quarter: 'au',
  semester: 'au',
  year: 'en',
};

/** Periods of a question as people say them. */
export const periodsFr = {
  /** What goes before a date of a text within a sentence, by how that begins; any other is set apart. */
  before: [
    ['', /^(?:(?:à|au|d[eu]|dès|depuis|fin|début|entre|avant|après|d’ici) |mi-)/],
    ['au ', /^(?:printemps|(?:premier|deuxième|second|troisième|quatrième) )/],
    ['à l’', /^(?:été|automne|hiver)/],
  ] as readonly (readonly [words: string, beginning: RegExp])[],
  within: (exactness: Exactness, name: string) => `${before[exactness]} ${name}`,
  inSeason: (season: Season, years: string) => theSeason(season, years, 'au', 'à '),
  beforeSeason: (season: Season, years: string) => `avant ${theSeason(season, years, 'le', '')}`,
  endOfSeason: (season: Season, years: string) => `la fin ${theSeason(season, years, 'du', 'de ')}`,
  endOf: (name: string) => `fin ${name}`,
  /** Of a time that is over. */
  until: ({ name, isDay }: Edge) =>
    `au plus tard ${isDay ? 'le ' : name.startsWith('la ') ? 'à ' : ''}${name}`,
  by: ({ name, isDay }: Edge) => `d’ici ${isDay ? 'le ' : ''}${name}`,
  from: ({ name, isDay }: Edge) => `à partir ${isDay ? 'du' : 'de'} ${name}`,
  since: ({ name, isDay }: Edge) => `depuis ${isDay ? 'le ' : ''}${name}`,
  between: (from: Edge, to: Edge) =>
    `${from.isDay ? 'du ' : /^[aeéio]/.test(from.name) ? 'd’' : 'de '}${from.name} ${to.isDay ? 'au' : 'à'} ${to.name}`,
};

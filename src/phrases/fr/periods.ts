import type { Season } from '../../dates/calendar.ts';

/** One side of a period: a day, or what it opens or closes ("2020", "fin juin 2019"). */
export interface Edge {
  name: string;
  isDay: boolean;
}

const seasons: Record<Season, { name: string; in: string; of: string }> = {
  spring: { name: 'printemps', in: 'au', of: 'du ' },
  summer: { name: 'été', in: 'à l’', of: 'de l’' },
  autumn: { name: 'automne', in: 'à l’', of: 'de l’' },
  winter: { name: 'hiver', in: 'à l’', of: 'de l’' },
};

/** Periods of a question as people say them. */
export const periodsFr = {
  /** What goes before a date of a text within a sentence, by how that begins; any other is set apart. */
  before: {
    '': [
      'à ',
      'au ',
      'de ',
      'du ',
      'dès ',
      'depuis ',
      'fin ',
      'début ',
      'mi-',
      'entre ',
      'avant ',
      'après ',
      'd’ici ',
    ],
    'au ': ['printemps', 'premier ', 'deuxième ', 'second ', 'troisième ', 'quatrième '],
    'à l’': ['été', 'automne', 'hiver'],
  } as Record<string, string[]>,
  inMonthOrYear: (name: string) => `en ${name}`,
  inPart: (name: string) => `au ${name}`,
  onDay: (name: string) => `le ${name}`,
  inSeason: (season: Season, years: string) => {
    const { name, in: at } = seasons[season];
    return `${at}${at === 'au' ? ' ' : ''}${name} ${years}`;
  },
  beforeSeason: (season: Season, years: string) =>
    `avant ${seasons[season].of.replace('du ', 'le ').replace('de ', '')}${seasons[season].name} ${years}`,
  endOfSeason: (season: Season, years: string) =>
    `la fin ${seasons[season].of}${seasons[season].name} ${years}`,
  endOf: (name: string) => `fin ${name}`,
  /** Of a time that is over. */
  until: ({ name, isDay }: Edge) =>
    `au plus tard ${isDay ? 'le ' : name.startsWith('la ') ? 'à ' : ''}${name}`,
  by: ({ name, isDay }: Edge) => (isDay ? `d’ici le ${name}` : `d’ici ${name}`),
  from: ({ name, isDay }: Edge) => (isDay ? `à partir du ${name}` : `à partir de ${name}`),
  since: ({ name, isDay }: Edge) => (isDay ? `depuis le ${name}` : `depuis ${name}`),
  between: (from: Edge, to: Edge) =>
    `${from.isDay ? 'du ' : /^[aeéio]/.test(from.name) ? 'd’' : 'de '}${from.name} ${to.isDay ? 'au' : 'à'} ${to.name}`,
};

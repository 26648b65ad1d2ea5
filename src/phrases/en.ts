import type { Phrases } from './phrases.ts';

/** Every sentence that a user can read in English; the keys are those of `fr.ts`. */
export const en: Phrases = {
  standing: {
    ahead: 'ahead',
    'under way': 'under way',
    past: 'past',
    undated: 'undated',
  },
  role: {
    lead: 'lead',
    strategic: 'strategic lead',
    operational: 'operational lead',
    organiser: 'organiser',
    host: 'host',
  },
};

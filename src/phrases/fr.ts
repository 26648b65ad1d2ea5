/**
 * Every sentence that a user can read in French. `en.ts` has the same keys, checked by the type system.
 * Texts are plain: whoever shows them in Slack escapes what comes from outside.
 */
export const fr = {
  standing: {
    ahead: 'à venir',
    'under way': 'en cours',
    past: 'passée',
    undated: 'sans date',
  },
  role: {
    lead: 'pilotage',
    strategic: 'pilotage stratégique',
    operational: 'pilotage opérationnel',
    organiser: 'organisation',
    host: 'accueil',
  },
};

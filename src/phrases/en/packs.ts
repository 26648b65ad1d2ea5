import type { packsFr } from '../fr/packs.ts';

export const packsEn: typeof packsFr = {
  title: 'Roadmaps',
  one: (unit, id, title, month, actions, deadlines) =>
    `\`${id}\` – “${title}”${month ? `, ${month}` : ''}: ${actions} ${unit.many}, ${deadlines} deadlines`,
  main: 'answers wherever nothing else is chosen',
  here: 'chosen in this channel',
  how: 'For one question: `/esante in ID question`. For the whole channel: `/esante packs use ID`.',
  choose: (id) => `Use ${id} here`,
  chosen: (id) => `This channel asks \`${id}\` from now on. Digests that are set already do not change.`,
  chosenMain: (id) => `This channel asks \`${id}\` again, the main roadmap.`,
  unknown: (id, ids) => `There is no roadmap “${id}”. There are: ${ids}.`,
  gone: (id) => `The roadmap “${id}” is served no more. “/esante packs” shows those that are.`,
  refused: (folder, kept) =>
    `The folder \`${folder}\` is refused${kept ? ': the version before is still served' : ''}.`,
  reloaded: (count) =>
    count === 1 ? 'Read again: one roadmap is served.' : `Read again: ${count} roadmaps are served.`,
  notReloaded: 'Nothing has changed: the new files cannot be served.',
};

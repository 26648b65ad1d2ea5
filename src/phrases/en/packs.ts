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
  import: {
    title: 'A plan as a roadmap',
    file: 'The plan',
    fileHint: 'Excel, CSV, Word, Markdown, text, a web page or a PDF file. Its name becomes the id.',
    read: 'Read',
    cancel: 'Cancel',
    take: 'Take it',
    reading: 'The plan is being read…',
    found: (title, actions, deadlines, owned) =>
      `“${title}”: ${actions} actions, ${deadlines} deadlines, ${owned} with owners.`,
    unread: (count, lines) =>
      count === 1
        ? `One date or owner was not read (line ${lines}).`
        : `${count} dates or owners were not read (lines ${lines}).`,
    over: (id) => `It takes the place of \`${id}\`. Since then:`,
    changes: { moved: 'moved', added: 'new', gone: 'gone', renumbered: 'renumbered' },
    unchanged: 'nothing has changed',
    taken: (id) => `\`${id}\` is served now: \`/esante in ${id} question\`.`,
    refused: 'The plan cannot be taken:',
    noFile: 'Choose a file.',
    noDownload: 'Slack does not give the file: the app needs the scope `files:read` (docs/packs.md).',
    noFolder: 'No roadmap can be added here: the bot serves the folder of one roadmap (ROADMAP_DIR).',
    elsewhere: 'A plan is imported with the command: type “/esante packs import”.',
  },
};

import type { packsFr } from '../fr/packs.ts';

export const packsEn: typeof packsFr = {
  title: 'Roadmaps',
  one: (unit, id, title, month, actions, deadlines) =>
    `\`${id}\` – “${title}”${month ? `, ${month}` : ''}: ${actions} ${actions === 1 ? unit.one : unit.many}, ${deadlines} ${deadlines === 1 ? 'deadline' : 'deadlines'}`,
  main: 'the default',
  here: 'chosen in this channel',
  how: 'For one question: `/esante in ID question`. For the whole channel: `/esante packs use ID`.',
  choose: (id) => `Use ${id} here`,
  chosen: (id) => `This channel now asks \`${id}\`. Digests already set up do not change.`,
  chosenMain: (id) => `This channel is back to \`${id}\`, the main roadmap.`,
  unknown: (id, ids) => `There is no roadmap “${id}”. There are: ${ids}.`,
  gone: (id) => `The roadmap “${id}” is no longer available. “/esante packs” shows those that are.`,
  refused: (folder, kept) =>
    `The folder \`${folder}\` is refused${kept ? ': the previous version stays in place' : ''}.`,
  reloaded: (count) =>
    count === 1 ? 'Reloaded: one roadmap is available.' : `Reloaded: ${count} roadmaps are available.`,
  notReloaded: 'Nothing has changed: the new files cannot be used.',
  import: {
    title: 'Import a plan',
    file: 'The plan',
    fileHint: 'Excel, CSV, Word, Markdown, text, a web page or a PDF file. Its name becomes the id.',
    read: 'Read',
    cancel: 'Cancel',
    take: 'Import',
    reading: 'Reading the plan…',
    found: (title, actions, deadlines, owned) =>
      `“${title}”: ${actions} ${actions === 1 ? 'action' : 'actions'}, ${deadlines} ${deadlines === 1 ? 'deadline' : 'deadlines'}, ${owned} with an owner.`,
    unread: (count, lines) =>
      count === 1
        ? `One date or owner was not read (line ${lines}).`
        : `${count} dates or owners were not read (lines ${lines}).`,
    over: (id) => `It replaces \`${id}\`. What changes:`,
    changes: { moved: 'moved', added: 'new', gone: 'gone', renumbered: 'renumbered' },
    unchanged: 'nothing',
    taken: (id) => `\`${id}\` now answers: \`/esante in ${id} question\`.`,
    refused: 'This plan cannot be imported:',
    noFile: 'Choose a file.',
    noDownload: 'Slack does not give the file: the app needs the scope `files:read` (docs/packs.md).',
    noFolder: 'No roadmap can be added: the app is set to the folder of one roadmap (ROADMAP_DIR).',
    elsewhere: 'Import a plan with the command “/esante packs import”.',
  },
};

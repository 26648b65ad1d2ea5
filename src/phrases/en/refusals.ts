import type { refusalsFr } from '../fr/refusals.ts';

/** Why a file cannot be imported, and what to do instead. */
export const refusalsEn: typeof refusalsFr = {
  noText: (file) => `${file} holds no text.`,
  tooLarge: (file, size, most) =>
    `${file} has ${size} MB: more than ${most} are not read. Import the part that lists the actions.`,
  tooLong: (file, letters, most) =>
    `${file} holds ${letters} letters of text: no roadmap is longer than ${most}. Import the part that lists the actions.`,
  otherKind: (file) =>
    `${file} is of a kind that cannot be read: give a text (.txt), Markdown (.md), table (.csv), Excel (.xlsx), Word (.docx), web page (.html) or PDF file.`,
  damaged: (file, kind, why) => {
    const what = {
      docx: 'Word document',
      xlsx: 'Excel workbook',
      pdf: 'PDF file',
      csv: 'table of values (CSV)',
    }[kind];
    return `${file} is no ${what}, or a damaged one: save it anew.${why ? ` (${why})` : ''}`;
  },
  password: (file) => `${file} is protected by a password: save a copy without one.`,
  oldOffice: (file) =>
    `${file} is a document of Office before 2007, or one with a password: save it as .docx or .xlsx without a password.`,
  unpacks: (file, most) =>
    `${file} would unpack to more than ${most} MB of text, so it was not unpacked. Import a file with the actions alone.`,
  scanned: (file, pages) =>
    `${file} has ${pages} page(s) and no text: it seems to be scanned. Recognise its text (OCR) first.`,
  noActions: (file) =>
    `${file} has no line that opens an action, such as “Action 3: …” or “Objective 2.1 – …”, no table with a column of actions, no headings with owners or dates below them, and no list below a period or a word such as “Actions”.`,
  failsCheck: (file, problems) => `The pack of ${file} would be refused: ${problems}`,
  notEmpty: (folder) =>
    `${folder} is not empty: name another folder with --out, or, where it has an earlier issue of this plan, the same with --over.`,
  tooSlow: (file, seconds) => `${file} could not be read within ${seconds} seconds.`,
  tooHeavy: (file) => `${file} takes more memory than there is for it. Import the part with the actions.`,
};

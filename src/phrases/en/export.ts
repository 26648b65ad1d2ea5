import { capital } from '../capital.ts';
import type { exportFr } from '../fr/export.ts';

export const exportEn: typeof exportFr = {
  button: 'CSV',
  file: 'list',
  sentence: (rows) => `${rows} The table (CSV) is below, with the original text and its lines.`,
  columns: (unit) => ({
    id: 'Deadline',
    orientation: 'Orientation',
    action: capital(unit.one),
    title: 'Title',
    titleInEnglish: 'Title (our translation)',
    owners: 'Owners',
    label: 'Label',
    labelInEnglish: 'Label (our translation)',
    when: 'Date in the text',
    whenInEnglish: 'Date (our translation)',
    start: 'Start',
    end: 'End',
    certainty: 'Exactness',
    standing: 'Standing',
    asOf: 'As of',
    firstLine: 'First line of the text',
    lastLine: 'Last line of the text',
    reportedState: 'Reported',
    reportedStart: 'Reported date, start',
    reportedEnd: 'Reported date, end',
    reportedOn: 'Reported on',
    reportedBy: 'Reported by (Slack id)',
    reportedNote: 'Note of the report',
    reportedEvidence: 'Evidence',
  }),
};

import type { Unit } from '../../roadmap/unit.ts';
import { capital } from '../capital.ts';

/** Tables for spreadsheets, in French. `en/export.ts` has the same keys. */
export const exportFr = {
  button: 'CSV',
  file: 'liste',
  sentence: (rows: string) =>
    `${rows} Le tableau (CSV) est ci-dessous, avec le texte d’origine et ses lignes.`,
  gapColumns: {
    question: 'Question',
    times: 'Fois',
    last: 'Dernière fois',
    nearest: 'Au plus proche',
    roadmap: 'Feuille de route',
  },
  gapsFile: 'lacunes',
  columns: (unit: Unit) => ({
    id: 'Échéance',
    orientation: 'Orientation',
    action: capital(unit.one),
    title: 'Titre',
    titleInEnglish: 'Titre (notre traduction)',
    owners: 'Pilotage',
    label: 'Intitulé',
    labelInEnglish: 'Intitulé (notre traduction)',
    when: 'Date dans le texte',
    whenInEnglish: 'Date (notre traduction)',
    start: 'Début',
    end: 'Fin',
    certainty: 'Exactitude',
    standing: 'Situation',
    asOf: 'Situation au',
    firstLine: 'Première ligne du texte',
    lastLine: 'Dernière ligne du texte',
    reportedState: 'Signalé',
    reportedStart: 'Date signalée, début',
    reportedEnd: 'Date signalée, fin',
    reportedOn: 'Signalé le',
    reportedBy: 'Signalé par (identifiant Slack)',
    reportedNote: 'Note du signalement',
    reportedEvidence: 'Preuve',
  }),
};

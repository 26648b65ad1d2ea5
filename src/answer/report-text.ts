import { phrasesIn } from '../phrases/phrases.ts';
import type { Report } from '../tracking/reports.ts';
import type { Update } from '../tracking/update.ts';
import type { Language } from '../understanding/language.ts';

/**
 * "Reported on 3 March 2022: done, March 2022 · “note” · evidence: https://…", as plain text. `by`: the person's
 * name, where the surface can show one; an id says nothing to a reader.
 */
export function reportText(report: Report | Update, language: Language, by = ''): string {
  const { answer, tracking } = phrasesIn(language);
  const { state, date, day, note, evidence } = report;
  const holds = 'holds' in report && date === null ? report.holds : null;
  return [
    answer.labelled(tracking.reported(by, day), tracking.said(state, date)),
    ...(holds ? [tracking.holds(holds)] : []),
    ...(note ? [answer.quoted(note.replaceAll(/\s+/g, ' '))] : []),
    ...(evidence ? [answer.labelled(tracking.evidence, evidence)] : []),
  ].join(' · ');
}

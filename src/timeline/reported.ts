import { exactnessOf } from '../dates/calendar.ts';
import { dateName } from '../phrases/days.ts';
import { phrasesIn } from '../phrases/phrases.ts';
import type { Roadmap } from '../roadmap/roadmap.ts';
import type { Deadline, Precision } from '../roadmap/schema.ts';
import type { Reports } from '../tracking/reports.ts';
import type { Language } from '../understanding/language.ts';

/**
 * Deadlines with what is reported of them: a reported date follows as a date of its own, which says what it is; a
 * report without one is told beside the date of the text.
 */
export function withReported(
  deadlines: readonly Deadline[],
  reports: Reports,
  { roadmap, language }: { roadmap: Roadmap; language: Language },
): Deadline[] {
  const { tracking } = phrasesIn(language);
  return deadlines.flatMap((deadline): Deadline[] => {
    const report = reports.get(deadline.id);
    if (!report) return [deadline];
    const state = tracking.state[report.state];
    const english = language === 'en' ? roadmap.english.deadlines[deadline.id] : undefined;
    const { label, when } = english ?? deadline;
    // With an id of its own, since no translation of the text is one of it.
    const own = { ...deadline, id: `${deadline.id}→`, label, when };
    if (!report.holds) return [{ ...own, when: tracking.beside(when, state) }];
    const precision: Precision = exactnessOf(report.holds) ?? 'range';
    const told = { ...own, ...report.holds, precision, label: `→ ${label}` };
    return [deadline, { ...told, when: tracking.beside(dateName(report.holds, language), state) }];
  });
}

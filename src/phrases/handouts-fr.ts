import { calendarFr } from './calendar-fr.ts';
import { exportFr } from './export-fr.ts';
import { filesFr } from './files-fr.ts';
import { timelineFr } from './timeline-fr.ts';

/** What answers can be handed out as, beside messages. */
export const handoutsFr = {
  calendar: calendarFr,
  export: exportFr,
  files: filesFr,
  timeline: timelineFr,
};

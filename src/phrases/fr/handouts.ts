import { calendarFr } from './calendar.ts';
import { exportFr } from './export.ts';
import { filesFr } from './files.ts';
import { timelineFr } from './timeline.ts';

/** What answers can be handed out as, beside messages. */
export const handoutsFr = {
  calendar: calendarFr,
  export: exportFr,
  files: filesFr,
  timeline: timelineFr,
};

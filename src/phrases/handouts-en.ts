import { calendarEn } from './calendar-en.ts';
import { exportEn } from './export-en.ts';
import { filesEn } from './files-en.ts';
import { timelineEn } from './timeline-en.ts';

/** What answers can be handed out as, beside messages. */
export const handoutsEn = {
  calendar: calendarEn,
  export: exportEn,
  files: filesEn,
  timeline: timelineEn,
};

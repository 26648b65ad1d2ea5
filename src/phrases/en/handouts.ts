import { calendarEn } from './calendar.ts';
import { exportEn } from './export.ts';
import { filesEn } from './files.ts';
import { timelineEn } from './timeline.ts';

/** What answers can be handed out as, beside messages. */
export const handoutsEn = {
  calendar: calendarEn,
  export: exportEn,
  files: filesEn,
  timeline: timelineEn,
};

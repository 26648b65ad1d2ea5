import type { statusFr } from '../fr/status.ts';

export const statusEn: typeof statusFr = {
  title: (day) => `Status as of ${day}`,
  standing: {
    done: 'reported done',
    dropped: 'reported dropped',
    late: 'reported late',
    past: 'date past, nothing reported since',
    'under way': 'under way',
    ahead: 'ahead',
    undated: 'without date',
  },
  total: (unit, actions, deadlines) => `${actions} ${unit.many}, ${deadlines} deadlines`,
  others: 'Without orientation',
  how: 'A report counts before the date. “Date past” does not say that it is late: the roadmap does not know what is done.',
  collisions: 'Several deadlines in the same month',
  noCollision: 'No owner has several deadlines ahead in the same month.',
  collision: (unit, owner, month, count, actions) =>
    `*${owner}*, end of ${month}: ${count} deadlines (${unit.many} ${actions})`,
  until: 'By the last day of each deadline ahead, new dates included.',
  late: 'What is late?',
  pack: 'Meeting pack',
  packOf: (orientation) => `Meeting pack for orientation ${orientation}`,
  meeting: {
    here: 'Post the pack here',
    direct: 'Send it to me',
    private:
      'The pack holds this text, a timeline (PNG), a table (CSV) and a calendar (ICS). Slack cannot show files to you alone in a channel: post it here, for everybody, or get it in our conversation.',
  },
  file: 'status',
};

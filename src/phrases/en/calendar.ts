import type { calendarFr } from '../fr/calendar.ts';

export const calendarEn: typeof calendarFr = {
  name: (title, words) => (words ? `${title}: ${words}` : title),
  exactness: (certainty) => `How exact the date is in the text: ${certainty}.`,
  reported: (start, end) =>
    start === end ? `Date reported since: ${start}.` : `Date reported since: ${start} to ${end}.`,
  file: 'calendar',
  add: 'Add to calendar',
  content: (events) =>
    events === 1
      ? 'A calendar file (.ics) with one deadline.'
      : `A calendar file (.ics) with ${events} deadlines.`,
  undated: (labels) => `Undated in the text, and therefore not in the calendar: ${labels}.`,
  none: 'None of these deadlines has a date: there is nothing to put into a calendar.',
  feed: 'To have your calendar follow changes, subscribe it to this address (whoever has it sees this calendar: keep it to yourself):',
  noFeed:
    'Subscribing is not possible here: whoever runs the app must give it a public address (`PUBLIC_URL`). The file can be imported into any calendar.',
  feedElsewhere:
    'The address to subscribe to is not shown in front of everybody: type `/esante calendar` to get it alone.',
  here: 'Post the file here',
  direct: 'Send me the file',
  renewed: 'The address of the calendar has changed: subscriptions to the old one get nothing any more.',
};

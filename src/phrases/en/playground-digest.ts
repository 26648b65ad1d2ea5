import type { playgroundDigestFr } from '../fr/playground-digest.ts';

/** What the playground's page says around the Home tab and the weekly digest. */
export const playgroundDigestEn: typeof playgroundDigestFr = {
  tabs: 'Tabs',
  homeTab: 'Home',
  messagesTab: 'Messages',
  homeEmpty: 'The app has published nothing here yet.',
  digest: 'Weekly digest',
  runDigest: 'Run the weekly digest now',
  ledgerButton: 'Delivery ledger',
  ledger: {
    empty: 'No delivery yet.',
    due: 'Due',
    day: 'Deadlines as of',
    state: 'State',
    message: 'Message',
    show: 'Show',
  },
  deliveryState: {
    claimed: 'claimed',
    sending: 'sending',
    waiting: 'to be tried again',
    unknown: 'reply lost',
    sent: 'sent',
    skipped: 'nothing to say',
    failed: 'refused',
    gone: 'channel closed',
  },
  ran: {
    sent: 'Digest of {due}: posted to the channel.',
    already: 'Digest of {due}: the ledger has it already, nothing is sent twice.',
    skipped: 'Digest of {due}: nothing new to say, nothing was sent.',
    waiting: 'Digest of {due}: refused ({error}), run it again later.',
    'rate-limited': 'Digest of {due}: Slack asks to wait ({error}).',
    failed: 'Digest of {due}: refused ({error}).',
    unknown: 'Digest of {due}: the reply got lost ({error}); nothing is sent again blindly.',
    error: 'Digest of {due}: the program failed. Its log says why.',
    off: 'The digest of this channel is off: nothing was sent. /esante digest on starts it again.',
    paused: 'The digest of this channel is paused: nothing was sent. /esante digest resume goes on.',
    gone: 'The digest of this channel has stopped: nothing was sent. /esante digest on starts it again.',
  },
};

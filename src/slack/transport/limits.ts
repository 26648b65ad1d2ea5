/**
 * Every number of Slack that the app keeps to, in characters unless it counts something. Sources: where none is named, the
 * page of the block or element in docs.slack.dev/reference/block-kit; D = a page of docs.slack.dev, M = a thread in which
 * Slack's maintainers explain what the pages do not.
 */
export const limits = {
  message: {
    blocks: 50,
    /** Of the blocks of one message; see `weightOf`. M slackapi/bolt-js#2509 and #2867. */
    weight: 9000,
    /** D chat.postMessage advises at most 4,000; with the blocks it stays under 12,000. */
    text: 2900,
  },
  /** `close`: of its other button too. D reference/block-kit/blocks and reference/views/modal-views. */
  modal: { blocks: 100, title: 24, close: 24 },
  home: { blocks: 100 },
  select: { options: 100, text: 75, value: 150 },
  overflow: { options: 5, value: 150 },
  /** Of a plain text input. */
  textInput: 3000,
  input: { label: 2000, hint: 2000 },
  /** Of any element. */
  placeholder: 150,
  section: 3000,
  /** Of a section, and the characters of one. */
  fields: { count: 10, text: 2000 },
  /** Of a block of quotations: D names no number (reference/block-kit/blocks/rich-text-block); as a section. */
  richText: 3000,
  header: 150,
  /** Of one element. */
  context: 3000,
  /** Elements of a row. */
  actions: 25,
  button: { text: 75, value: 2000 },
  /** Of a picture. D reference/methods/files.getUploadURLExternal: alt_txt_too_large. */
  altText: 1000,
  /** Of `action_id`, `block_id` and `callback_id`. */
  ids: 255,
  /** Items of one page of a list that Slack gives. D the pages of users.conversations and of the other methods. */
  perPage: { conversations: 999, scheduled: 100 },
  /** Of a file input. */
  filesGiven: 10,
  /** In milliseconds, for an acknowledgement and for a trigger's window. D interactivity/handling-user-interaction. */
  patience: 3000,
  /** In seconds: how far from now, before or ahead, a request may be signed. D verifying-requests-from-slack. */
  signedWithin: 5 * 60,
  /** How often it takes something, and for how many milliseconds. D the same page. */
  responseUrl: { uses: 5, lifetime: 30 * 60_000 },
  /** In seconds, how far ahead, and when it is too late to take back. D chat.scheduleMessage, .deleteScheduledMessage. */
  scheduled: { furthest: 120 * 24 * 60 * 60, settled: 60 },
  /** How many there may be. D the pages of the blocks. */
  small: { contextElements: 10, contextActions: 5 },
  /** Where Slack refuses, further away than the app goes by its own measure. */
  refused: {
    text: 4000,
    /** All characters in the blocks of a message. M slackapi/bolt-js#2867: 11,341 in small blocks. */
    blocks: 11_000,
    metadata: 3000,
    /** Of a view, as JSON. */
    view: 250_000,
  },
} as const;

/**
 * Our own, chosen so that any answer keeps to Slack's: how much of a text from outside one message shows. What
 * does not fit stays within reach: on the next page of a list, or under "Read more".
 */
export const shown = {
  /** Of a question: with its escapes in JSON it fits a button's value next to the rest of an `Ask`. */
  question: 500,
  /** Of a question that is named and not answered. */
  left: 100,
  /** Of what is said above the help. */
  headline: 1000,
  /** Letters that a short field takes: more than its longest value has. */
  typed: { date: 60, address: 500, zone: 60, horizon: 5, actions: 300 },
  title: 350,
  /** Of the English beside a French text. */
  translation: 250,
  label: 250,
  name: 80,
  /** Of a calendar to subscribe to. */
  address: 1000,
  quote: 400,
  opening: 450,
  owners: 6,
  /** Bodies that are associated with an action, in one line. */
  associated: 12,
  deadlines: 8,
  quotes: 2,
  /** Actions side by side in one answer. */
  compared: 4,
  offers: 3,
  /** Buttons in sight on an answer; the others stand in a menu behind them. */
  buttons: 4,
  /** Items on a page of a list. */
  page: 8,
  /** In the menu that answers while one types: before anything is typed, and after. Fewer than a menu holds. */
  suggested: { first: { actions: 60, deadlines: 20 }, typed: { actions: 12, deadlines: 20 } },
  /** Digests that a message or a Home lists. */
  digests: 12,
  /** In the App Home. */
  home: { deadlines: 5, reports: 3, orientations: 12 },
  /** Of what somebody writes about an answer. */
  comment: 1000,
  /** Unanswered questions that are listed, and reasons why an answer did not help. */
  gaps: { listed: 15, comments: 5 },
  /** Lines in "Why this answer?". */
  reasons: 40,
  /** Reports on an action, the latest first. */
  history: 20,
  /** Of the answer before, kept for a follow-up. */
  turn: { actions: 30, deadlines: 60 },
} as const;

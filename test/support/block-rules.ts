import { z } from 'zod';

/**
 * What Slack refuses of the blocks that the app uses, written from Slack's reference and apart from the app's own
 * numbers, so that a wrong number there is found here. Anything unknown is refused.
 */

const plainText = (most: number) =>
  z.strictObject({
    type: z.literal('plain_text'),
    text: z.string().min(1).max(most),
    emoji: z.boolean().optional(),
  });
const mrkdwn = (most: number) =>
  z.strictObject({
    type: z.literal('mrkdwn'),
    text: z.string().min(1).max(most),
    verbatim: z.boolean().optional(),
  });

const Button = z.strictObject({
  type: z.literal('button'),
  action_id: z.string().min(1).max(255),
  text: plainText(75),
  value: z.string().min(1).max(2000).optional(),
  accessibility_label: z.string().min(1).max(75).optional(),
});

const block_id = z.string().max(255).optional();

const action_id = z.string().min(1).max(255);
const Option = z.strictObject({ text: plainText(75), value: z.string().min(1).max(150) });
const options = z.array(Option).min(1).max(100);

const Select = z.strictObject({
  type: z.literal('static_select'),
  action_id,
  options,
  initial_option: Option.optional(),
});
const Datepicker = z.strictObject({
  type: z.literal('datepicker'),
  action_id,
  initial_date: z.iso.date().optional(),
  placeholder: plainText(150).optional(),
});

const Input = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('plain_text_input'),
    action_id,
    multiline: z.boolean().optional(),
    max_length: z.int().min(1).max(3000).optional(),
    initial_value: z.string().min(1).max(3000).optional(),
    placeholder: plainText(150).optional(),
    dispatch_action_config: z
      .strictObject({ trigger_actions_on: z.array(z.literal('on_enter_pressed')).min(1) })
      .optional(),
  }),
  z.strictObject({
    type: z.literal('external_select'),
    action_id,
    placeholder: plainText(150).optional(),
    min_query_length: z.int().min(0).optional(),
  }),
  z.strictObject({
    type: z.literal('timepicker'),
    action_id,
    initial_time: z
      .string()
      .regex(/^\d{2}:\d{2}$/)
      .optional(),
  }),
  Select,
  z.strictObject({
    type: z.literal('multi_static_select'),
    action_id,
    options,
    initial_options: options.optional(),
  }),
  z.strictObject({
    type: z.literal('checkboxes'),
    action_id,
    options: z.array(Option).min(1).max(10),
    initial_options: z.array(Option).min(1).max(10).optional(),
  }),
  z.strictObject({
    type: z.literal('conversations_select'),
    action_id,
    filter: z.strictObject({
      include: z.array(z.enum(['public', 'private', 'mpim', 'im'])).min(1),
      exclude_bot_users: z.boolean(),
    }),
    default_to_current_conversation: z.boolean().optional(),
    response_url_enabled: z.boolean().optional(),
  }),
]);

const Verdict = z.strictObject({
  text: plainText(75),
  value: z.string().min(1).max(2000),
  accessibility_label: z.string().max(75).optional(),
});

/** Buttons for feedback, and those with an icon. */
const SmallButton = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('feedback_buttons'),
    action_id,
    positive_button: Verdict,
    negative_button: Verdict,
  }),
  z.strictObject({
    type: z.literal('icon_button'),
    action_id,
    icon: z.literal('trash'),
    text: plainText(75),
    accessibility_label: z.string().max(75).optional(),
    value: z.string().min(1).max(2000).optional(),
    visible_to_user_ids: z.array(z.string()).min(1).optional(),
  }),
]);

const raw_text = z.strictObject({ type: z.literal('raw_text'), text: z.string().min(1) });
const raw_number = z.strictObject({
  type: z.literal('raw_number'),
  value: z.number(),
  text: z.string().min(1),
});

/** https://docs.slack.dev/reference/block-kit/blocks/data-table-block */
const DataTable = z
  .strictObject({
    type: z.literal('data_table'),
    block_id,
    caption: z.string().min(1),
    page_size: z.int().min(1).max(100).optional(),
    row_header_column_index: z.int().min(0).optional(),
    rows: z
      .array(
        z
          .array(z.union([raw_text, raw_number]))
          .min(1)
          .max(20),
      )
      .min(2)
      .max(101),
  })
  .refine(({ rows }) => new Set(rows.map(({ length }) => length)).size === 1, 'rows of different lengths')
  .refine(({ rows }) => rows.flat().reduce((sum, { text }) => sum + text.length, 0) <= 10_000, 'over 10,000');

const Quote = z.strictObject({
  type: z.literal('rich_text_quote'),
  elements: z.array(z.strictObject({ type: z.literal('text'), text: z.string().min(1) })).min(1),
});

/** https://docs.slack.dev/reference/block-kit/blocks/card-block */
const Card = z
  .strictObject({
    type: z.literal('card'),
    block_id,
    title: mrkdwn(150).optional(),
    subtitle: mrkdwn(150).optional(),
    body: mrkdwn(200).optional(),
    actions: z.array(Button).min(1).max(3).optional(),
  })
  .refine(({ title, body, actions }) => title ?? body ?? actions, 'an empty card');

const idsDiffer = (elements: { action_id: string }[]) =>
  new Set(elements.map(({ action_id }) => action_id)).size === elements.length;

const StaticSelect = z.strictObject({
  type: z.literal('static_select'),
  action_id,
  placeholder: plainText(150).optional(),
  options,
});

const Block = z.discriminatedUnion('type', [
  DataTable,
  z.strictObject({
    type: z.literal('carousel'),
    block_id,
    elements: z
      .array(Card)
      .min(1)
      .max(10)
      .refine((cards) => idsDiffer(cards.flatMap(({ actions = [] }) => actions)), 'action_id twice'),
  }),
  z.strictObject({ type: z.literal('rich_text'), block_id, elements: z.array(Quote).min(1) }),
  z.strictObject({
    type: z.literal('context_actions'),
    block_id,
    elements: z.array(SmallButton).min(1).max(5),
  }),
  z.strictObject({ type: z.literal('header'), block_id, text: plainText(150) }),
  z.strictObject({ type: z.literal('divider'), block_id }),
  z.strictObject({
    type: z.literal('section'),
    block_id,
    text: mrkdwn(3000),
    accessory: z.discriminatedUnion('type', [Button, Select, Datepicker]).optional(),
  }),
  z.strictObject({ type: z.literal('context'), block_id, elements: z.array(mrkdwn(3000)).min(1).max(10) }),
  z.strictObject({
    type: z.literal('actions'),
    block_id,
    elements: z
      .array(z.discriminatedUnion('type', [Button, StaticSelect]))
      .min(1)
      .max(25)
      .refine(idsDiffer, 'action_id twice in a block'),
  }),
]);

const ViewBlock = z.union([
  // Tables stand in messages only, carousels also in the Home, where there are none (docs.slack.dev/blocks.json).
  Block.refine(
    ({ type }) => type !== 'data_table' && type !== 'carousel',
    'neither table nor carousel in a view',
  ),
  z.strictObject({
    type: z.literal('input'),
    block_id,
    label: plainText(2000),
    hint: plainText(2000).optional(),
    optional: z.boolean().optional(),
    dispatch_action: z.boolean().optional(),
    element: Input,
  }),
]);

const View = z.discriminatedUnion('type', [
  z
    .strictObject({
      type: z.literal('modal'),
      title: plainText(24),
      close: plainText(24).optional(),
      submit: plainText(24).optional(),
      callback_id: z.string().max(255).optional(),
      private_metadata: z.string().max(3000).optional(),
      blocks: z.array(ViewBlock).min(1).max(100),
    })
    .refine(
      ({ blocks, submit }) => submit !== undefined || blocks.every(({ type }) => type !== 'input'),
      'inputs without submit',
    ),
  z.strictObject({
    type: z.literal('home'),
    private_metadata: z.string().max(3000).optional(),
    blocks: z.array(ViewBlock).min(1).max(100),
  }),
]);

export interface Content {
  text?: unknown;
  blocks?: unknown;
}

/** Slack's name for what is wrong with a message, and where; null where nothing is. */
export function refuseMessage({ text, blocks }: Content): { error: string; detail: string } | null {
  if (typeof text !== 'string' || text.trim() === '') return { error: 'no_text', detail: 'no text' };
  if (text.length > 4000) return { error: 'msg_too_long', detail: `${text.length} characters of text` };
  if (blocks === undefined) return null;
  const parsed = z.array(Block).max(50).safeParse(blocks);
  if (!parsed.success) return { error: 'invalid_blocks', detail: z.prettifyError(parsed.error) };
  if (parsed.data.filter(({ type }) => type === 'data_table').length > 1)
    return { error: 'invalid_blocks', detail: 'only one table a message' };
  const length = textLength(parsed.data);
  // Slack refused 11,341 characters in small blocks (slackapi/bolt-js#2867).
  if (length > 11_000) return { error: 'msg_blocks_too_long', detail: `${length} characters of blocks` };
  return null;
}

const Options = z.union([
  z.strictObject({ options: z.array(Option).max(100) }),
  z.strictObject({
    option_groups: z
      .array(z.strictObject({ label: plainText(75), options }))
      .min(1)
      .max(100),
  }),
]);

/** What is wrong with the acknowledgement of a `block_suggestion`; null where nothing is. */
export function refuseOptions(acknowledged: unknown): string | null {
  const parsed = Options.safeParse(acknowledged);
  return parsed.success ? null : z.prettifyError(parsed.error);
}

export function refuseView(view: unknown): { error: string; detail: string } | null {
  const parsed = View.safeParse(view);
  if (!parsed.success) return { error: 'invalid_arguments', detail: z.prettifyError(parsed.error) };
  return JSON.stringify(view).length > 250_000 ? { error: 'view_too_large', detail: 'over 250 kB' } : null;
}

/** All characters that the blocks show. */
function textLength(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, inner]) =>
      sum + (key === 'text' && typeof inner === 'string' ? inner.length : textLength(inner)),
    0,
  );
}

/** Every text of a message or view in which Slack reads markup. */
export function markupOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { type, text } = value as { type?: unknown; text?: unknown };
  if (['plain_text', 'raw_text', 'raw_number', 'text'].includes(String(type))) return [];
  const own = typeof text === 'string' ? [text] : [];
  return [...own, ...Object.values(value).flatMap(markupOf)];
}

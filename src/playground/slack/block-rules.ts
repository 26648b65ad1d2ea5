import { z } from 'zod';
import { limits } from '../../slack/transport/limits.ts';

/** What Slack refuses of the blocks that the app uses, written from Slack's reference. Anything unknown is refused. */

const { button, card, ids, modal, placeholder, refused: most, select, small } = limits;

const plainText = (longest: number) =>
  z.strictObject({
    type: z.literal('plain_text'),
    text: z.string().min(1).max(longest),
    emoji: z.boolean().optional(),
  });
const mrkdwn = (longest: number) =>
  z.strictObject({
    type: z.literal('mrkdwn'),
    text: z.string().min(1).max(longest),
    verbatim: z.boolean().optional(),
  });

const block_id = z.string().max(ids).optional();
const action_id = z.string().min(1).max(ids);
const value = z.string().min(1).max(button.value);
const label = plainText(button.text);
const accessibility_label = z.string().min(1).max(button.text).optional();

const Button = z.strictObject({
  type: z.literal('button'),
  action_id,
  text: label,
  value: value.optional(),
  accessibility_label,
});

const Option = z.strictObject({ text: plainText(select.text), value: z.string().min(1).max(select.value) });
const options = z.array(Option).min(1).max(select.options);

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
  placeholder: plainText(placeholder).optional(),
});

const Input = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('plain_text_input'),
    action_id,
    multiline: z.boolean().optional(),
    max_length: z.int().min(1).max(limits.textInput).optional(),
    initial_value: z.string().min(1).max(limits.textInput).optional(),
    placeholder: plainText(placeholder).optional(),
    dispatch_action_config: z
      .strictObject({ trigger_actions_on: z.array(z.literal('on_enter_pressed')).min(1) })
      .optional(),
  }),
  z.strictObject({
    type: z.literal('external_select'),
    action_id,
    placeholder: plainText(placeholder).optional(),
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
    options: z.array(Option).min(1).max(small.checkboxes),
    initial_options: z.array(Option).min(1).max(small.checkboxes).optional(),
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

const Verdict = z.strictObject({ text: label, value, accessibility_label });

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
    text: label,
    accessibility_label,
    value: value.optional(),
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
    page_size: z.int().min(1).max(limits.table.page).optional(),
    row_header_column_index: z.int().min(0).optional(),
    rows: z
      .array(
        z
          .array(z.union([raw_text, raw_number]))
          .min(1)
          .max(small.columns),
      )
      .min(2)
      .max(small.rows),
  })
  .refine(({ rows }) => new Set(rows.map(({ length }) => length)).size === 1, 'rows of different lengths')
  .refine(
    ({ rows }) => rows.flat().reduce((sum, { text }) => sum + text.length, 0) <= most.table,
    'too long a table',
  );

const Quote = z.strictObject({
  type: z.literal('rich_text_quote'),
  elements: z.array(z.strictObject({ type: z.literal('text'), text: z.string().min(1) })).min(1),
});

/** https://docs.slack.dev/reference/block-kit/blocks/card-block */
const Card = z
  .strictObject({
    type: z.literal('card'),
    block_id,
    title: mrkdwn(card.title).optional(),
    subtitle: mrkdwn(card.title).optional(),
    body: mrkdwn(card.body).optional(),
    actions: z.array(Button).min(1).max(small.cardButtons).optional(),
  })
  .refine(({ title, body, actions }) => title ?? body ?? actions, 'an empty card');

const idsDiffer = (elements: { action_id: string }[]) =>
  new Set(elements.map(({ action_id }) => action_id)).size === elements.length;

const StaticSelect = z.strictObject({
  type: z.literal('static_select'),
  action_id,
  placeholder: plainText(placeholder).optional(),
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
      .max(limits.carousel)
      .refine((cards) => idsDiffer(cards.flatMap(({ actions = [] }) => actions)), 'action_id twice'),
  }),
  z.strictObject({ type: z.literal('rich_text'), block_id, elements: z.array(Quote).min(1) }),
  z.strictObject({
    type: z.literal('context_actions'),
    block_id,
    elements: z.array(SmallButton).min(1).max(small.contextActions),
  }),
  z.strictObject({ type: z.literal('header'), block_id, text: plainText(limits.header) }),
  z.strictObject({ type: z.literal('divider'), block_id }),
  z.strictObject({
    type: z.literal('section'),
    block_id,
    text: mrkdwn(limits.section),
    accessory: z.discriminatedUnion('type', [Button, Select, Datepicker]).optional(),
  }),
  z.strictObject({
    type: z.literal('context'),
    block_id,
    elements: z.array(mrkdwn(limits.context)).min(1).max(small.contextElements),
  }),
  z.strictObject({
    type: z.literal('actions'),
    block_id,
    elements: z
      .array(z.discriminatedUnion('type', [Button, StaticSelect]))
      .min(1)
      .max(limits.actions)
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
    label: plainText(limits.input.label),
    hint: plainText(limits.input.hint).optional(),
    optional: z.boolean().optional(),
    dispatch_action: z.boolean().optional(),
    element: Input,
  }),
]);

const View = z.discriminatedUnion('type', [
  z
    .strictObject({
      type: z.literal('modal'),
      title: plainText(modal.title),
      close: plainText(modal.close).optional(),
      submit: plainText(modal.close).optional(),
      callback_id: z.string().max(ids).optional(),
      private_metadata: z.string().max(most.metadata).optional(),
      blocks: z.array(ViewBlock).min(1).max(modal.blocks),
    })
    .refine(
      ({ blocks, submit }) => submit !== undefined || blocks.every(({ type }) => type !== 'input'),
      'inputs without submit',
    ),
  z.strictObject({
    type: z.literal('home'),
    private_metadata: z.string().max(most.metadata).optional(),
    blocks: z.array(ViewBlock).min(1).max(limits.home.blocks),
  }),
]);

export interface Content {
  text?: unknown;
  blocks?: unknown;
}

/** Slack's name for what is wrong with a message, and where; null where nothing is. */
export function refuseMessage({ text, blocks }: Content): { error: string; detail: string } | null {
  if (typeof text !== 'string' || text.trim() === '') return { error: 'no_text', detail: 'no text' };
  if (text.length > most.text) return { error: 'msg_too_long', detail: `${text.length} characters of text` };
  if (blocks === undefined) return null;
  const parsed = z.array(Block).max(limits.message.blocks).safeParse(blocks);
  if (!parsed.success) return { error: 'invalid_blocks', detail: z.prettifyError(parsed.error) };
  if (parsed.data.filter(({ type }) => type === 'data_table').length > 1)
    return { error: 'invalid_blocks', detail: 'only one table a message' };
  const length = textLength(parsed.data);
  if (length > most.blocks) return { error: 'msg_blocks_too_long', detail: `${length} characters of blocks` };
  return null;
}

const Options = z.union([
  z.strictObject({ options: z.array(Option).max(select.options) }),
  z.strictObject({
    option_groups: z
      .array(z.strictObject({ label: plainText(select.text), options }))
      .min(1)
      .max(select.options),
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
  return JSON.stringify(view).length > most.view ? { error: 'view_too_large', detail: 'over 250 kB' } : null;
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

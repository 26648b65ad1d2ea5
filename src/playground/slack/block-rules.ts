import { z } from 'zod';
import { limits } from '../../slack/transport/limits.ts';
import { type Reply, refuse } from './workspace.ts';

/** What Slack refuses of the blocks that the app uses, written from Slack's reference. Anything unknown is refused. */

const { button, ids, input, modal, refused: most, select, small } = limits;

const text = z.string().min(1);
const words = (longest: number) => text.max(longest);
const id = z.string().max(ids);
const action_id = words(ids);

const plainText = (longest: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: words(longest), emoji: z.boolean().optional() });
const mrkdwn = (longest: number) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: words(longest), verbatim: z.boolean().optional() });
const placeholder = plainText(limits.placeholder).optional();

/** An element with which something is done; a block; and what stands in one. */
const element = <Type extends string, Fields extends z.core.$ZodShape>(type: Type, fields: Fields) =>
  z.strictObject({ type: z.literal(type), action_id, ...fields });
const block = <Type extends string, Fields extends z.core.$ZodShape>(type: Type, fields: Fields) =>
  z.strictObject({ type: z.literal(type), block_id: id.optional(), ...fields });
const some = <Item extends z.ZodType>(item: Item, atMost: number) => z.array(item).min(1).max(atMost);

const Option = z.strictObject({ text: plainText(select.text), value: words(select.value) });
const options = some(Option, select.options);

const face = { text: plainText(button.text), accessibility_label: words(button.text).optional() };
const Button = element('button', { ...face, value: words(button.value).optional() });
const Select = element('static_select', { options, initial_option: Option.optional(), placeholder });
const Overflow = element('overflow', {
  options: some(Option.extend({ value: words(limits.overflow.value) }), limits.overflow.options),
});
const Datepicker = element('datepicker', { initial_date: z.iso.date().optional(), placeholder });

const Input = z.discriminatedUnion('type', [
  element('plain_text_input', {
    multiline: z.boolean().optional(),
    max_length: z.int().min(1).max(limits.textInput).optional(),
    initial_value: words(limits.textInput).optional(),
    placeholder,
    dispatch_action_config: z
      .strictObject({ trigger_actions_on: some(z.literal('on_enter_pressed'), 1) })
      .optional(),
  }),
  element('external_select', { placeholder, min_query_length: z.int().min(0).optional() }),
  element('file_input', {
    filetypes: z.array(z.string()).min(1).optional(),
    max_files: z.int().min(1).max(limits.filesGiven).optional(),
  }),
  element('timepicker', { initial_time: z.iso.time({ precision: -1 }).optional() }),
  Select,
  element('multi_static_select', { options, initial_options: options.optional() }),
  element('conversations_select', {
    filter: z.strictObject({
      include: some(z.enum(['public', 'private']), 2),
      exclude_bot_users: z.boolean(),
    }),
  }),
]);

const Verdict = z.strictObject({ ...face, value: words(button.value) });
const SmallButton = z.discriminatedUnion('type', [
  element('feedback_buttons', { positive_button: Verdict, negative_button: Verdict }),
  Button.extend({
    type: z.literal('icon_button'),
    icon: z.literal('trash'),
    visible_to_user_ids: z.array(z.string()).min(1).optional(),
  }),
]);

const style = z.strictObject({ bold: z.literal(true) }).optional();
const Words = z.strictObject({ type: z.literal('text'), text, style });
const Quote = z.strictObject({ type: z.literal('rich_text_quote'), elements: z.array(Words).min(1) });

/** What may stand everywhere. */
const blocks = [
  block('rich_text', { elements: z.array(Quote).min(1) }),
  block('context_actions', { elements: some(SmallButton, small.contextActions) }),
  block('header', { text: plainText(limits.header) }),
  block('divider', {}),
  block('section', {
    text: mrkdwn(limits.section),
    fields: some(mrkdwn(limits.fields.text), limits.fields.count).optional(),
    accessory: z.discriminatedUnion('type', [Button, Select, Datepicker]).optional(),
  }),
  block('context', { elements: some(mrkdwn(limits.context), small.contextElements) }),
  block('actions', {
    elements: some(z.discriminatedUnion('type', [Button, Select, Overflow]), limits.actions).refine(
      (elements) => new Set(elements.map(({ action_id }) => action_id)).size === elements.length,
      'action_id twice in a block',
    ),
  }),
] as const;

const MessageBlock = z.discriminatedUnion('type', blocks);
// Inputs stand in views only (docs.slack.dev/blocks.json).
const ViewBlock = z.discriminatedUnion('type', [
  ...blocks,
  block('input', {
    label: plainText(input.label),
    hint: plainText(input.hint).optional(),
    optional: z.boolean().optional(),
    dispatch_action: z.boolean().optional(),
    element: Input,
  }),
]);

const private_metadata = z.string().max(most.metadata).optional();
const View = z.discriminatedUnion('type', [
  z
    .strictObject({
      type: z.literal('modal'),
      title: plainText(modal.title),
      close: plainText(modal.close).optional(),
      submit: plainText(modal.close).optional(),
      callback_id: id.optional(),
      private_metadata,
      blocks: some(ViewBlock, modal.blocks),
    })
    .refine(
      ({ blocks, submit }) => submit !== undefined || blocks.every(({ type }) => type !== 'input'),
      'inputs without submit',
    ),
  z.strictObject({ type: z.literal('home'), private_metadata, blocks: some(ViewBlock, limits.home.blocks) }),
]);

/** What a `block_suggestion` may be acknowledged with. */
export const Options = z.union([
  z.strictObject({ options: z.array(Option).max(select.options) }),
  z.strictObject({
    option_groups: some(z.strictObject({ label: plainText(select.text), options }), select.options),
  }),
]);

/** Slack's name for what is wrong with a message, and where; null where nothing is. */
export function refuseMessage({ text, blocks }: { text?: unknown; blocks?: unknown }): Reply | null {
  if (typeof text !== 'string' || text.trim() === '') return refuse('no_text');
  if (text.length > most.text) return refuse('msg_too_long', `${text.length} characters of text`);
  if (blocks === undefined) return null;
  const parsed = z.array(MessageBlock).max(limits.message.blocks).safeParse(blocks);
  if (!parsed.success) return refuse('invalid_blocks', z.prettifyError(parsed.error));
  let length = 0;
  // All characters that the blocks show.
  JSON.stringify(blocks, (key, value) => {
    if (key === 'text' && typeof value === 'string') length += value.length;
    return value;
  });
  return length > most.blocks ? refuse('msg_blocks_too_long', `${length} characters of blocks`) : null;
}

/** Slack's name for what is wrong with a modal or a Home, and where; null where nothing is. */
export function refuseView(view: unknown): Reply | null {
  const { error } = View.safeParse(view);
  if (error) return refuse('invalid_arguments', z.prettifyError(error));
  return JSON.stringify(view).length > most.view ? refuse('view_too_large') : null;
}

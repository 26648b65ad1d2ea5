import { z } from 'zod';
import { fieldValue } from '../blocks/fields.ts';

const Choice = z.object({ value: z.string() }).nullish();

/** One element of a submitted window, whatever its type. https://docs.slack.dev/reference/views/#state */
const Element = z.object({
  value: z.string().nullish(),
  selected_option: Choice,
  selected_options: z.array(z.object({ value: z.string() })).nullish(),
  selected_time: z.string().nullish(),
  selected_conversation: z.string().nullish(),
  files: z
    .array(z.object({ id: z.string(), name: z.string(), url_private_download: z.string().optional() }))
    .nullish(),
});

const Values = z.record(z.string(), z.record(z.string(), Element));

export type Element = z.infer<typeof Element>;

/** What was filled in, by the name of the field; a field that is not there is empty. */
export interface Submitted {
  (name: string): Element;
  has(name: string): boolean;
}

/** Reads a submitted window. `values`: Slack's `view.state.values`. */
export function submitted(values: unknown): Submitted {
  const given = Values.parse(values);
  const of = (name: string): Element => given[name]?.[fieldValue] ?? {};
  return Object.assign(of, { has: (name: string) => name in given });
}

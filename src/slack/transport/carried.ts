import type { z } from 'zod';

/** What an element or a window carries as JSON; null where it is not ours, or of an older version of the app. */
export function carried<Value>(schema: z.ZodType<Value>, json: string | undefined): Value | null {
  try {
    return schema.safeParse(JSON.parse(json ?? 'null')).data ?? null;
  } catch {
    return null;
  }
}

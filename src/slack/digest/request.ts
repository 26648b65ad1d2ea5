import { z } from 'zod';
import grammar from '../../../data/grammar/commands.json' with { type: 'json' };
import { type CalendarDay, isCalendarDay } from '../../dates/calendar.ts';
import type { CommandProblem } from '../../digest/parse-command.ts';
import { parseDigestCommand } from '../../digest/parse-command.ts';
import { wordsOf } from '../../reading/words.ts';
import { DigestSettings } from '../../state/digest-settings.ts';
import type { Language } from '../../understanding/language.ts';

/** What somebody wants of the digests of a channel, typed after `/esante digest` or carried by a button. */
export const DigestRequest = z.strictObject({
  does: z.enum([
    'on',
    'off',
    'pause',
    'resume',
    'remove',
    'preview',
    'now',
    'settings',
    'add',
    'status',
    'all',
  ]),
  /** Of the reply: that of the words typed. */
  language: z.enum(['fr', 'en']),
  /** The id of the one it is about; without it, there must be no doubt, or the person is asked. */
  digest: z.string().exactOptional(),
  weekday: DigestSettings.shape.weekday.unwrap().exactOptional(),
  time: DigestSettings.shape.time.unwrap().exactOptional(),
  /** Of a pause. */
  span: z
    .strictObject({ count: z.int().positive(), unit: z.enum(['day', 'week', 'month', 'year']) })
    .exactOptional(),
  /** The first day after a pause. */
  until: z.string().refine(isCalendarDay).exactOptional(),
  /** Of a preview, or of the post that is to be seen in full. */
  day: z.string().refine(isCalendarDay).exactOptional(),
  /** The day of the post before that one. */
  since: z.string().refine(isCalendarDay).exactOptional(),
  /** The roadmap of a new one; without it, that of the channel. */
  pack: z.string().exactOptional(),
});
export type DigestRequest = z.infer<typeof DigestRequest>;

export type TypedRequest = DigestRequest | (CommandProblem & { language: Language });

/** The value of a button: far shorter than Slack allows. */
export const writeRequest = (request: DigestRequest): string => JSON.stringify(request);

/** Null where the value is not one of ours, or of an older version of the app. */
export function readRequest(value: string | undefined): DigestRequest | null {
  try {
    return DigestRequest.parse(JSON.parse(value ?? ''));
  } catch {
    return null;
  }
}

/** Reads the words after `digest`; `usual`: the language where the words tell none. */
export function readDigestWords(typed: string, usual: Language, today: CalendarDay): TypedRequest {
  const language = languageOf(typed) ?? usual;
  // Signs between the words, and the one that ends a sentence, say nothing: "on lundi, 9h30", "off."
  const command = parseDigestCommand(typed.replace(/[,;!?]+|\.$/g, ' ').trim(), today);
  if ('problem' in command) return { ...command, language };
  const { name, ...rest } = command;
  return { does: name, language, ...rest };
}

/** The words of a command are the same in both languages; those around them tell. "9h30" is French, "9am" English. */
function languageOf(typed: string): Language | null {
  const words = wordsOf(typed).map(({ folded }) => folded);
  // The letters of a time: the "h" of "9h30", the "am" of "9am".
  const parts = words.flatMap((word) => [word, word.replace(/\d[\d:.]*/g, '')]);
  return (
    (['fr', 'en'] as const).find((each) => parts.some((part) => grammar.digest[each].includes(part))) ?? null
  );
}

import { z } from 'zod';
import { isCalendarDay } from '../../dates/calendar.ts';
import type { CommandProblem } from '../../digest/parse-command.ts';
import { parseDigestCommand } from '../../digest/parse-command.ts';
import { DigestSettings } from '../../state/digest-settings.ts';
import type { Language } from '../../understanding/language.ts';
import { fold } from '../../understanding/words.ts';

/** What somebody wants of the digests of a channel, typed after `/esante digest` or carried by a button. */
export const DigestRequest = z.strictObject({
  does: z.enum(['on', 'off', 'pause', 'resume', 'remove', 'preview', 'now', 'settings', 'add', 'status']),
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
  /** Of a preview. */
  day: z.string().refine(isCalendarDay).exactOptional(),
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

/** What follows `digest` in a text that starts with that word; null for any other text. */
export function wordsAfterDigest(text: string): string | null {
  const [, words] = /^\s*digest(?:\s+(.*))?$/is.exec(text) ?? [null, null];
  return words === null ? null : (words ?? '');
}

/** Reads the words after `digest`; `usual`: the language where the words tell none. */
export function readTyped(words: string, usual: Language): TypedRequest {
  const language = languageOf(words) ?? usual;
  const command = parseDigestCommand(words);
  if ('problem' in command) return { ...command, language };
  const { name, ...rest } = command;
  return { does: name, language, ...rest };
}

const french =
  /\b(?:lun|mar|mer|jeu|ven|sam|dim)(?:di|credi|dredi|anche)?s?\b|\b(?:jours?|semaines?|mois|ans?|activer?|arreter?|suspendre|reprendre|reprends|apercu|statut|etat|maintenant|reglages|parametres|au|le|la|les|chaque|tous|pendant)\b|\d ?h(?:\d|eure|\b)/;
const english =
  /day\b|days\b|\b(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\b|\b(?:weeks?|months?|years?|start|stop|as of|at|on the|every|each|for)\b|\d ?[ap]\.?m\b/;

/** The words of a command are the same in both languages; those around them tell. */
function languageOf(words: string): Language | null {
  const folded = fold(words);
  if (french.test(folded)) return 'fr';
  return english.test(folded) ? 'en' : null;
}

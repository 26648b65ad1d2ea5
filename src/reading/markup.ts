import grammar from '../../data/grammar/typed.json' with { type: 'json' };
import { fold } from './fold.ts';

/** What Slack writes between pointed brackets: people, channels, groups, dates, links. */
const reference = /<([@#!]|[a-z][a-z\d+.-]*:)([^<>|\n]*)(?:\|([^<>\n]*))?>/gi;
/** `:wave:`, `:+1:` and `:100:`, but not the middle of "9:30:00". */
const namedEmoji = /(?<!\d):(?:100|(?!\d+:)[\p{L}\d_+'-]+):/gu;
const drawnEmoji =
  /[[\p{Extended_Pictographic}\p{RI}\u{1f3fb}-\u{1f3ff}\u{fe0f}\u{200d}\u{20e3}]--[©®™‼⁉ℹ]]/gv;
/** Bold, strike and code, and what nobody sees: none of it parts a word. */
const dressing = /[*`~\u00ad\u200b\u200c\u200e\u200f\u2060\ufeff]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

const introduces = new Set(grammar.introduces);
const commands = new Set(grammar.commands);
const fence = '```';

/**
 * The person's own words, line by line: without what Slack puts into a text and what was only pasted or quoted.
 * `quoted`: the words of the lines that they quote; `emoji`: whether there was one among their own.
 */
export function readMarkup(raw: string): { text: string; quoted: string; emoji: boolean } {
  const { own, quoted } = separateQuotes(withoutCode(raw));
  return { ...readLines(own), quoted: readLines(quoted).text };
}

function readLines(lines: readonly string[]): { text: string; emoji: boolean } {
  const raw = lines.join('\n');
  const pointed = raw.replace(reference, (_, kind: string, target: string, label = gap, place: number) =>
    readReference(kind, target, label, raw.slice(Math.max(0, place - LONGEST_WORD), place).trimEnd()),
  );
  const plain = pointed.replace(namedEmoji, ' ').replace(drawnEmoji, ' ');
  // No other sign is written otherwise: https://docs.slack.dev/messaging/formatting-message-text#escaping.
  const words = plain
    .replace(dressing, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
  return { text: words.split('\n').map(withoutAddresses).join('\n'), emoji: plain !== pointed };
}

/** Code that is fenced is pasted; a fence that is never closed is none. */
function withoutCode(text: string): string {
  const parts = text.split(fence);
  return parts.filter((_, place) => place % 2 === 0 || place === parts.length - 1).join(' ');
}

/**
 * Quoted lines begin with ">", or all stand below ">>>" or the head of a forwarded message; what introduces them
 * ("Paul wrote:") goes with them. Below a signature's "--" nothing is read.
 */
function separateQuotes(text: string): { own: string[]; quoted: string[] } {
  const own: string[] = [];
  const quoted: string[] = [];
  let all = false;
  for (const line of text.split('\n')) {
    if (own.length > 0 && signature.test(line)) break;
    const start = line.trimStart().replaceAll('&gt;', '>');
    all ||= start.startsWith('>>>') || forwarded.test(start);
    if (all || start.startsWith('>') || quoting.test(start)) quoted.push(start.replace(/^>+/, ''));
    else own.push(line.replace(subject, ''));
  }
  return { own, quoted };
}

const signature = /^\s*(?:--|—)\s*$/;
/** "-----Message d’origine-----", "---------- Forwarded message ---------". */
const forwarded = /^-{3,} ?\p{L}[^-]+ ?-{3,}$/u;
const quoting = /\b(?:a écrit|wrote) ?:\s*$/i;
/** "Fwd: RE: qui pilote le DMP ?" */
const subject = /^\s*(?:(?:fwd?|re|tr) ?: *)+/i;

/** Stands for what was pointed at, until the words around it are looked at. */
const pointer = '\ufffc';
const gap = ` ${pointer} `;

/** What is left of a reference: the words of a date, of a link within a sentence, of a site's name. */
function readReference(kind: string, target: string, label: string, before: string): string {
  if (kind === '!') return target.startsWith('date^') ? label : gap;
  if (!kind.toLowerCase().startsWith('http')) return gap;
  // Slack makes a link of "sante.fr", which is a name like another.
  if (!label.includes('/') && target.replaceAll('/', '') === label.toLowerCase()) return label;
  // The sentence goes on in it, "who leads <…|the DMP>", where no word such as "see" sends there.
  const isWithin = /[\p{L}'’]$/u.test(before) && !introduces.has(lastWord(before));
  return isWithin && !isAddress(label) ? label : gap;
}

const LONGEST_WORD = 40;
const lastWord = (text: string): string => fold(text.replaceAll(':', ' ')).split(' ').at(-1) ?? '';

/** Without addresses as one types them, a pasted command, and the word that only points at what is gone. */
function withoutAddresses(line: string): string {
  const kept: string[] = [];
  let followsGap = false;
  for (const token of line.split(' ')) {
    // "<@U0BOT>, who…", "<@U0BOT>: who…"
    if (token === '' || (followsGap && (token === ',' || (token === ':' && kept.length === 0)))) continue;
    followsGap = token === pointer || isAddress(token) || commands.has(token.toLowerCase());
    if (followsGap && introduces.has(lastWord(kept.at(-1) ?? ''))) kept.pop();
    if (!followsGap && !isEmoticon(token)) kept.push(token);
    // What ends the sentence was typed after the address.
    if (followsGap && token.endsWith('?')) kept.push('?');
  }
  return kept.join(' ');
}

/** Of a page, a mailbox, or a person who is mentioned by name. */
const isAddress = (token: string): boolean => /:\/\/|^www\.|^@\p{L}|^[^@]+@[^@]*\./iu.test(token);

/** ":)", ";-)", ":p". */
const isEmoticon = (token: string): boolean => /^[:;]-?.$/u.test(token);

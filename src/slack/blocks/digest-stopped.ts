import { phrasesIn } from '../../phrases/phrases.ts';
import type { Language } from '../../understanding/language.ts';
import { shown } from '../transport/limits.ts';
import { channelName, outside, section } from './elements.ts';
import type { Message } from './message.ts';

/** Told to the creator of a digest whose channel Slack refuses. `reason`: Slack's name for it. */
export function stoppedMessage(channel: string, reason: string, language: Language): Message {
  const { stopped } = phrasesIn(language).digest;
  const cause = outside(reason, shown.name);
  return { text: stopped(`<#${channel}>`, cause), blocks: [section(stopped(channelName(channel), cause))] };
}

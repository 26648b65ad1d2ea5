import type { types } from '@slack/bolt';
import { phrasesIn } from '../../phrases/phrases.ts';
import type { Language } from '../../understanding/language.ts';
import { limits } from '../limits.ts';
import { digestButtons } from './digest-buttons.ts';
import { digestRows, type KnownDigest } from './digest-replies.ts';
import { type Block, header, section } from './elements.ts';

interface Home {
  /** Those that the person created. */
  digests: KnownDigest[];
  language: Language;
  now: Date;
  /** What a click has just done. */
  notices?: Block[];
}

/** The App Home: a person's digests, a way to a new one, and how to ask. */
export function homeView({ digests, language, now, notices = [] }: Home): types.HomeView {
  const { home, button } = phrasesIn(language).slack.digest;
  const other = language === 'fr' ? 'en' : 'fr';
  const blocks: Block[] = [
    header(home.title),
    ...notices,
    ...(digests.length === 0 ? [section(home.none)] : []),
    ...digestRows(digests, language, now, ({ channel }) => `*${channelName(channel)}* · `),
    digestButtons([
      { label: button.new, request: { does: 'add', language } },
      { label: home.other, request: { does: 'turn', language: other } },
    ]),
    section(home.ask),
  ];
  return { type: 'home', blocks: blocks.slice(0, limits.home.blocks) };
}

/** Slack shows the name of a channel for its id; nothing that is not an id. */
export const channelName = (id: string): string => (/^[CGD][A-Z0-9]+$/.test(id) ? `<#${id}>` : '?');

import type { types } from '@slack/bolt';
import { phrasesIn } from '../../phrases/phrases.ts';
import type { Language } from '../../understanding/language.ts';
import { limits } from '../transport/limits.ts';
import { plain } from './elements.ts';
import type { Message } from './message.ts';

/** What the app says, in a window: where somebody asks outside of any conversation. */
export const answerModal = ({ blocks, plain: older }: Message, language: Language): types.ModalView => ({
  type: 'modal',
  title: plain(phrasesIn(language).home.answer, limits.modal.title),
  close: plain(phrasesIn(language).slack.closeModal, limits.modal.close),
  // Windows hold no tables.
  blocks: older ?? blocks,
});

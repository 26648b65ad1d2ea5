import { phrasesIn } from '../../phrases/phrases.ts';
import type { Language } from '../../understanding/language.ts';
import type { DigestReply } from '../blocks/digest-replies.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import type { DigestAsker } from './may-change.ts';
import { type DigestRequest, readDigestWords } from './request.ts';

/** What was typed after `/esante digest`; where it cannot be read, what to say instead. */
export async function readCommand(
  words: string,
  { team, channel }: DigestAsker,
  { state, today }: SlackDependencies,
): Promise<{ request: DigestRequest } | { reply: DigestReply; language: Language }> {
  const [first] = await state.digests.inChannel(team, channel);
  const typed = readDigestWords(words, first?.settings.language ?? 'fr', today());
  if (!('problem' in typed)) return { request: typed };
  const { problem, word, language } = typed;
  const { digest, slack } = phrasesIn(language);
  const show = (does: 'status' | 'preview') => ({
    label: slack.digest.button[does],
    request: { does, language },
  });
  return {
    reply: { sentences: [digest.problem[problem](word)], next: [show('status'), show('preview')] },
    language,
  };
}

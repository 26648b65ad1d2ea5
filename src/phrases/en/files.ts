import type { filesFr } from '../fr/files.ts';

export const filesEn: typeof filesFr = {
  sent: 'The file is in our direct conversation.',
  once: 'This is posted here already, or will be in a moment. If nothing appears, ask for it again.',
  waits: (before) =>
    before === 1
      ? 'I am drawing: one other picture comes before yours.'
      : `I am drawing: ${before} pictures come before yours.`,
  tooMany: 'Too many pictures are asked for at the moment. Ask for yours again in a minute.',
  refused: {
    notMember:
      'I am not in this channel and cannot put a file there: invite me with `/invite @esante`, then click again, or get it in our conversation.',
    scope:
      'I may not put files into this workspace: whoever runs the app must install it again with `files:write`.',
  },
};

/** Files that a person asks for, in French. `en/files.ts` has the same keys. */
export const filesFr = {
  sent: 'Le fichier est dans notre conversation directe.',
  /** After a second click, or after a first one that failed: nobody knows. */
  once: 'Cela est déjà publié ici, ou va l’être dans un instant. Si rien n’apparaît, demandez-le à nouveau.',
  waits: (before: number) =>
    before === 1
      ? 'Je dessine : une autre image passe avant la vôtre.'
      : `Je dessine : ${before} images passent avant la vôtre.`,
  tooMany: 'Trop d’images sont demandées en ce moment. Redemandez la vôtre dans une minute.',
  refused: {
    notMember:
      'Je ne suis pas dans ce canal et ne peux pas y déposer de fichier : invitez-moi avec `/invite @esante`, puis cliquez à nouveau, ou recevez-le dans notre conversation.',
    scope:
      'Je n’ai pas le droit de déposer des fichiers dans cet espace : qui gère l’app doit la réinstaller avec `files:write`.',
  },
};

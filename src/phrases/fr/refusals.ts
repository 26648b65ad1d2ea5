/** Why a file cannot be imported, and what to do instead. */
export const refusalsFr = {
  noText: (file: string) => `${file} ne contient aucun texte.`,
  tooLarge: (file: string, size: number, most: number) =>
    `${file} fait ${size} Mo : au-delà de ${most}, rien n’est lu. Importez la partie qui contient les actions.`,
  tooLong: (file: string, letters: number, most: number) =>
    `${file} contient ${letters} caractères : aucune feuille de route n’en a plus de ${most}. Importez la partie qui contient les actions.`,
  otherKind: (file: string) =>
    `${file} n’est pas d’un type qui peut être lu : donnez un texte (.txt), du Markdown (.md), un tableau (.csv), un fichier Excel (.xlsx), Word (.docx) ou PDF, ou une page web (.html).`,
  damaged: (file: string, kind: 'docx' | 'xlsx' | 'pdf' | 'csv', why: string) => {
    const what = {
      docx: 'un document Word',
      xlsx: 'un classeur Excel',
      pdf: 'un fichier PDF',
      csv: 'un tableau CSV',
    }[kind];
    return `${file} n’est pas ${what}, ou il est abîmé : enregistrez-le à nouveau.${why ? ` (${why})` : ''}`;
  },
  password: (file: string) =>
    `${file} est protégé par un mot de passe : enregistrez-en une copie sans mot de passe.`,
  oldOffice: (file: string) =>
    `${file} est un document Office d’avant 2007, ou protégé par un mot de passe : enregistrez-le en .docx ou .xlsx, sans mot de passe.`,
  unpacks: (file: string, most: number) =>
    `${file} occuperait plus de ${most} Mo une fois décompressé : il ne l’a pas été. Importez un fichier qui ne contient que les actions.`,
  scanned: (file: string, pages: number) =>
    `${file} a ${pages} page(s) et aucun texte : il semble numérisé. Faites d’abord reconnaître son texte (OCR).`,
  noActions: (file: string) =>
    `${file} n’a ni ligne qui ouvre une action, comme « Action 3 : … » ou « Objectif 2.1 – … », ni tableau avec une colonne d’actions, ni titres suivis de pilotes ou de dates, ni liste sous une période ou un mot comme « Actions ».`,
  failsCheck: (file: string, problems: string) =>
    `${file} serait refusé comme feuille de route : ${problems}`,
  notEmpty: (folder: string) =>
    `${folder} n’est pas vide : indiquez un autre dossier avec --out ou, s’il contient une édition précédente de ce plan, le même avec --over.`,
  tooSlow: (file: string, seconds: number) => `${file} n’a pas pu être lu en ${seconds} secondes.`,
  tooHeavy: (file: string) => `${file} demande trop de mémoire. Importez la partie qui contient les actions.`,
};

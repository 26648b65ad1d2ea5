/** Why a file cannot be imported, and what to do instead. */
export const refusalsFr = {
  kinds:
    'un texte (.txt), du Markdown (.md), un tableau (.csv), un fichier Excel (.xlsx), Word (.docx) ou PDF, ou une page web (.html)',
  missing: (file: string) => `Il n’y a pas de fichier ${file}.`,
  folder: (file: string, kinds: string) => `${file} est un dossier : indiquez ${kinds}.`,
  unreadable: (file: string, why: string) => `${file} ne peut pas être lu : ${why}`,
  empty: (file: string) => `${file} est vide.`,
  noText: (file: string) => `${file} ne contient aucun texte.`,
  tooLarge: (file: string, size: number, most: number) =>
    `${file} fait ${size} Mo : au-delà de ${most}, rien n’est lu. Importez la partie qui contient les actions.`,
  tooLong: (file: string, letters: number, most: number) =>
    `${file} contient ${letters} caractères : aucune feuille de route n’en a plus de ${most}. Importez la partie qui contient les actions.`,
  otherKind: (file: string, kinds: string) =>
    `${file} n’est pas d’un type qui peut être lu : donnez ${kinds}.`,
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
  left: (count: number) =>
    `${count === 1 ? 'Une date ou un pilote n’a' : `${count} dates ou pilotes n’ont`} pas été ${count === 1 ? 'lu' : 'lus'}, et --strict est demandé : rien n’a été écrit.`,
  isFile: (folder: string) => `${folder} est un fichier : indiquez un dossier avec --out.`,
  notEmpty: (folder: string) =>
    `${folder} n’est pas vide : indiquez un autre dossier avec --out ou, s’il contient une édition précédente de ce plan, le même avec --over.`,
  unwritable: (folder: string, why: string) => `${folder} ne peut pas être écrit : ${why}`,
  tooSlow: (file: string, seconds: number) => `${file} n’a pas pu être lu en ${seconds} secondes.`,
  tooHeavy: (file: string) => `${file} demande trop de mémoire. Importez la partie qui contient les actions.`,
};

/** What somebody should know of a file that was imported. */
export const remarksFr = {
  encoding: 'Le fichier n’est pas en UTF-8 : il a été lu comme du Windows-1252. Vérifiez ses accents.',
  macros: 'Les macros du fichier ne sont ni exécutées ni lues.',
  formulas: (cells: number) =>
    `${cells} cellule(s) contiennent des formules : leurs dernières valeurs enregistrées sont lues.`,
  uncalculated: (cells: number) =>
    `${cells} formule(s) n’ont jamais été calculées et sont lues comme vides : ouvrez le fichier dans Excel et enregistrez-le.`,
  pictures: (count: number) => `Les mots dans les ${count} image(s) du document ne sont pas lus.`,
  unwritten:
    'Ni les en-têtes et pieds de page du document ni les numéros que Word ajoute de lui-même ne sont lus.',
  pageHeads: 'Les en-têtes et pieds de page ne sont pas gardés.',
  merged: (page: number, rows: number) =>
    `Page ${page} : ${rows} ligne(s) de tableau n’ont pas pu être distinguées.`,
  emptyPages: (pages: string) => `Aucun texte page(s) ${pages} : les images ne sont pas lues.`,
  drawn:
    'L’ordre des mots d’un PDF est celui dans lequel ils ont été dessinés : vérifiez tableaux et colonnes.',
  guessed: (what: 'title' | 'language' | 'publication', value: string | null) =>
    `${{ title: 'Titre deviné', language: 'Langue devinée', publication: 'Mois de publication deviné' }[what]} : ${value ?? 'inconnu'}. Corrigez pack.json et roadmap.json au besoin.`,
};

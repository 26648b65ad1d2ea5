export type Language = 'fr' | 'en';

const french = new Set(
  `le la les l un une des du de d au aux et ou est c ce cette ces qui que quoi quand quel quelle quels quelles
  pour par dans sur avec sans pas ne il elle on nous vous ils elles je tu j y a en se sa son ses leur leurs
  sont sera seront ete fait faire plus moins depuis jusqu lequel laquelle combien comment pourquoi ou
  bonjour salut merci svp stp quelle liste echeances echeance pilote prochaine prochaines cest toutes tous ca
  koi qd kan ds pr cb tt d'ici fiche aide`.split(/\s+/),
);
const english = new Set(
  `the a an of to in on at by for from with without and or is are was were be been will would should can could
  may must do does did has have had this that these those it its they them we you i my our your their his her
  what when who whom whose which where why how if not no any all some there here about into until since
  hello hi hey thanks thank please pls show list give tell next due anything everything something owner owns
  between within whats which's help owners deadline deadlines`.split(/\s+/),
);

/** The language of most of a folded question's everyday words; null when they do not tell. */
export function toldLanguage(folded: string): Language | null {
  let balance = 0;
  for (const word of folded.match(/[a-z]+/g) ?? []) {
    if (french.has(word)) balance += 1;
    if (english.has(word)) balance -= 1;
  }
  if (balance === 0) return null;
  return balance > 0 ? 'fr' : 'en';
}

/** That language, or else `usual`: French, as the roadmap is. */
export const detectLanguage = (folded: string, usual: Language = 'fr'): Language =>
  toldLanguage(folded) ?? usual;

import { has, steering } from './cues.ts';

/**
 * How a question is put, apart from what it is about: patterns for folded text, both languages side by side.
 * None is proof of anything; together they tell how likely a text on policy holds the answer.
 */
export interface Frames {
  /** "which action", "quel point du plan", "c'est laquelle": a place in the roadmap is looked for. */
  locates: boolean;
  /** "what does the plan say", "anything planned", "y a-t-il une action": does the roadmap treat it. */
  treats: boolean;
  /** "is there", "y a-t-il": does such a thing exist. */
  exists: boolean;
  /** A yes or a no is asked for: "is it", "peut-on". */
  yesNo: boolean;
  /** "can I", "est-ce que je peux", "do I have to". */
  allows: boolean;
  /** The asker's own affairs: I, my, we, mon, notre. */
  personal: boolean;
  /** "which firm", "quels établissements": one of a kind that is no part of a roadmap. */
  whichOne: boolean;
  /** "how do I", "comment s'inscrire": a way to do something. */
  howTo: boolean;
  /** "how is it going to", "comment va évoluer". */
  how: boolean;
  why: boolean;
  /** "how many", "combien de". */
  quantity: boolean;
  /** "so far", "déjà", "last year": what has come of it. */
  soFar: boolean;
  /** A town, a room, an address. */
  place: boolean;
  /** "best", "should I", "do you think". */
  opinion: boolean;
  /** "what is X", "explain", "tell me about". */
  whatIs: boolean;
  /** "who signs", "qui peut": someone who does another thing than to lead. */
  whoElse: boolean;
  /** A name or a title of a person. */
  person: boolean;
  /** "how long does it take": a time that is no date. */
  lasts: boolean;
  /** Starts with the name of a thing: "headcount of the agency". */
  headed: boolean;
  /** Neither a word of asking nor a question mark. */
  bare: boolean;
  /** Ends with a question mark. */
  marked: boolean;
}

const any = (...alternatives: string[]): RegExp =>
  new RegExp(`(?<![a-z0-9])(?:${alternatives.join('|')})(?![a-z0-9])`);

/** What the parts of a roadmap are called. */
const PART =
  '(?:actions?|fiches?|mesures?|measures?|points?|items?|line items?|lines?|lignes?|parts?|parties?|bits?|sections?|chapters?|chapitres?|chantiers?|volets?|programmes?|programs?|schemes?|initiatives?|dispositifs?|passages?|orientations?|axes?|pages? of the (?:plan|roadmap))';
const PLAN =
  '(?:plan|roadmap|feuille de route|doc(?:ument)?|texte?|road map|there|dedans|la-dedans|programme)';

const patterns: Record<
  Exclude<keyof Frames, 'bare' | 'marked' | 'whichOne' | 'yesNo' | 'whoElse' | 'headed'>,
  RegExp
> = {
  locates: any(
    `(?:which|what|quel(?:le)?s?|dans quel(?:le)?|une?|any|some|le|la|the|that|this)(?: [a-z]+)? ${PART}`,
    `${PART} (?:pls|please|svp|stp|number|again|deja|name)`,
    'laquelle|lequel|which one(?! (?:is|are) the best)|n°',
    "(?:c'?est|est-ce|c'est traite|c'est ecrit|c'est range|trouve|trouver|trouve-t-on|parle-t-on|parle t on|en parle|regarder|lire|chercher|prevu|traite|aborde|dit) (?:ca )?(?:ou|dans quelle?)",
    "ou (?:c'?est|est-ce|est ce|parle|parlent|en parle|se trouve (?:l'info|le passage|ca)|trouver|trouve|puis-je lire|lire|regarder|chercher|sont les infos|est-il question|il est question|dans l[ea] (?:plan|doc|feuille|texte))",
    `where (?:do i|should i|can i|in the|is (?:it|that|this)(?: (?:in|described|covered|written|mentioned|said))?|'?s the (?:bit|part|passage|section)|does it say|does the (?:plan|roadmap|text)|is the (?:bit|part|passage|section)|are the (?:bits|parts))`,
    "looking for|je cherche|on cherche|nous cherchons|i need the (?:ref|reference|item|action)|remind me|releve de quoi|called in the|ca s'appelle comment|what.s it called|point me to|pointer",
    "(?:deals?|dealing) with|takes care of|(?:which|what|quel) (?:number|numero)|(?:number|numero) (?:svp|stp|pls|please|again|deja|de l'action)",
  ),
  treats: any(
    `(?:what|anything|something|quoi|rien|nothing|que|qu'est-ce qu(?:i|e)|quelque chose|qqch|word)(?: [a-z']+){0,4} (?:in|on|about|sur|dans|says?|dit|prevoi(?:t|ent)|prevue?s?|planned|foreseen|parle)`,
    'prevoi(?:t|ent)|prevue?s?|planned|foreseen|envisage[ersd]*|au programme|in the works|in the pipeline|en projet|compte(?:nt)? faire',
    `(?:in|dans|of|du|par|by|under) (?:the|this|that|la|le|ce|cette|your)? ?${PLAN}`,
    `(?:plan|roadmap|feuille de route|doc|etat|gouvernement|state|government|ministry|ministere) (?:says?|dit|en dit|parle|mentions?|covers?|prevoit|propose|offers?|do|doing|fait)`,
    "en dit quoi|dit quoi|quid|what about|et pour|dis m'en plus|tell me (?:more|about)|parle[zr]?[- ]moi|info(?:s|rmation)?(?: on| sur)|details? (?:on|about|sur)|overview|apercu|resume|summary|en savoir plus|learn more|what support|quel soutien|quelle aide|what help",
  ),
  exists: any(
    "is there|are there|there's|will there be|y a[- ]t[- ]il|y a|existe(?:nt)?|exists?|aura-t-il|y aura|on a|a-t-on|do we have|are we getting",
  ),
  allows: any(
    "(?:can|could|may|must|shall|should|do|does|will|would) (?:i|we|my|our|someone|anyone|one|they|you)|(?:puis|peut|pouvons|pourrai|pourra|dois|doit|devons|faut)[- ](?:je|on|nous|il|elle|t[- ]il|t[- ]elle|t[- ]on)|(?:je|on|nous) (?:peux|peut|pouvons|dois|doit|devons|pourrai|pourra)|il faut|faut[- ]il|est-ce que (?:je|on|nous|mon|ma|mes)|(?:allowed|permitted|required|obliged|entitled|able|free) to|a le droit|ai le droit|avons le droit|oblige[es]*|obligatoire(?:ment)?|mandatory|compulsory|have to|need to|possible (?:de|d'|to)|autorise[es]*|interdit[es]*|forbidden",
  ),
  personal: any('i|me|my|mine|we|our|us|je|j|mon|ma|mes|moi|nous|notre|nos'),
  howTo: any(
    "how (?:do|can|could|should|does) (?:i|we|one|you|someone|a [a-z]+|an [a-z]+|the [a-z]+)|how to|comment (?:je|on|faire|s'|se|me|m'|puis|peut|dois|fait|font|nous|obtenir|avoir|activer|creer|ouvrir|acceder|candidater|adherer|participer|devenir|supprimer|recuperer|changer|installer|declarer|demander)|what (?:steps|documents|paperwork|do i need)|quelle (?:demarche|procedure)|quelles (?:demarches|pieces)|mode d'emploi|tuto(?:riel)?|step by step|la marche a suivre",
  ),
  how: any('how|comment|de quelle (?:maniere|facon)|in what way'),
  why: any('why|pourquoi|pour quelle raison|how come|what for|a quoi bon'),
  quantity: any(
    "how (?:many|much|big|large|fast|far|old|heavy|expensive)|combien|number of|nombre (?:de|d'|total|exact)|quel nombre|quantite|pourcentage|percent(?:age)?|taux|rate|ratio|share of|part de|statistiques?|stats|figures?|chiffres?|average|moyenne|total|montants?|taille|size|duree de vie|volume|quota|limite?|max(?:imum|imal|imale)?|min(?:imum)?",
  ),
  soFar: any(
    "so far|to date|already|yet|deja|jusqu'ici|jusqu'a present|a ce jour|a date|last (?:year|month|week)|l'an dernier|l'annee derniere|depuis|since|currently|actuellement|now|aujourd'hui|nowadays|has (?:it|the|been|any)|have (?:they|any|been)|a-t-(?:il|elle|on)|ont-(?:ils|elles)",
  ),
  place: any(
    "(?:in )?(?:which|what) (?:city|town|room|venue|street|building|place|country|regions?|departments?|floor|hotel|location)|(?:dans|a|de|en|sur) quel(?:le)?s? (?:ville|salle|rue|batiment|lieu|pays|region|regions|departements?|etage|endroit|adresse|hotel|site)|quel(?:le)?s? (?:ville|salle|rue|lieu|pays|endroit|adresse)s?|(?:where|ou) (?:will|is|are|does|do|se|a|ont|aura|auront|sont|est)(?: [a-z0-9'-]+){0,8} (?:held|located|based|situated|take place|taking place|happen|hosted|tient|tiennent|tiendra|tiendront|lieu|situee?s?|basee?s?|trouve|trouvent|deroule|deroulent|deroulera|derouleront|install[a-z]+|stored|stockee?s?|hebergee?s?)|venue|adresse postale|street address|located|headquarters|siege",
  ),
  person: any(
    'names?|noms?|prenoms?|director|directeurs?|directrice|heads?|ceo|cio|boss|patron|patronne|president[es]*|minister|ministre|chef|manager|spokes[a-z]+|porte-parole|salary|salaire|staff|effectifs?|headcount|members?|membres',
  ),
  lasts: any(
    "how long (?:does|do|is|are|will)(?: [a-z0-9'-]+){1,7} (?:take|keep|kept|valid|stored|wait|respond|answer|remain|stay)|valid|validity|validite|valable|combien de temps (?:pour|faut|ca prend|prend|met|mettent|dure un|sont conserve|reste)[a-z]*|opening hours|horaires?|retention|conserve[es]*|kept",
  ),
  opinion: any(
    'best|meilleure?s?|worst|should (?:i|we)|do you think|tu penses|pensez-vous|a ton avis|a votre avis|your opinion|worth it|vaut le coup|recommend|conseille[srz]*|is it any good|good idea|bonne idee|safe|fiable|reliable|useful|utile|dangereux|dangerous|trust|scandal[a-z]*|prefer',
  ),
  whatIs: any(
    "what(?:'s| is| are|s)|c'?est quoi|c quoi|qu'est[- ]ce|kesako|explain|explique[rz]?|describe|decris|presente[rz]?|consiste|about|definition|quoi",
  ),
};

const whoElse =
  /\b(?:who|qui)(?:'ll|'s| will| va| vont| can| could| must| should| doit| peut| pourra| has| have| a| ont)? (?!est\b|is\b|are\b|sont\b|s'occupe\b|de\b|do i\b|d'|ca\b|the\b|la\b|le\b|in\b|on\b|for\b)[a-z]+/;
/** A noun, perhaps with another, and "of" or "de": "taille max des pièces jointes". */
const headed =
  /^\W*(?:what(?:'s| is| are)? |quel(?:le)?s? (?:est|sont) |c'?est quoi |the |le |la |les |l'|un |une |a |an |any |list of |liste )*(?:[a-z-]+ ){1,4}(?:of|du|de|des|d'|for|pour|to|sur|in)\b/;

const asksAtAll =
  /\?|\b(?:quand|combien|quel(?:le)?s?|lequel|laquelle|qui|quoi|comment|pourquoi|est-ce|y a|when|what|who|whom|whose|which|where|how|why|is there|are there|does|do|did|can|will|should|tell|list|explique|give)\b/;

const wh = any("which|what(?!'?s\\b)|quel(?:le)?s?|lesquel(?:le)?s|de quel(?:le)?s?");
const OF_TIME =
  '(?:exact |precise |target |calendar |start |end |launch |opening |same )*(?:dates?|years?|months?|quarters?|semesters?|seasons?|periods?|days?|times?|half|span|annees?|mois|trimestres?|semestres?|saisons?|periodes?|moments?|jours?|delais?|horizon|duree|echeances?|deadlines?|milestones?|jalons?|etapes?|stages?|phases?|steps?|next|moment|date)';
const OF_STEERING =
  '(?:est|sont|is|are|was|were|pilotes?|porteurs?|responsables?|organismes?|instances?|structures?|entit(?:e|es|y|ies)|directions?|administrations?|bod(?:y|ies)|organi[sz]ations?|director(?:ate)?s?|agenc(?:y|ies|e|es)|institutions?|departments? is|ministry|authorit(?:y|ies)|owners?|leaders?|persons?|people|team|acteurs?)';
const OF_ASKING =
  "(?:(?:does|do|did|will|would|can|could|should|has|have|had|about|if|s|to|happens?|becomes?|comes?|else|que|sort of|kind of|type of|type de|genre de|sorte de|the|it|that|this|they|you|i|we|a|an|in|on|of|for|d'autres?|other|autres?|support|help|aide|outils?|tools?|solutions?|services?|role|roles|missions?|objectifs?|goals?|aims?|purpose|but|features?|fonctionnalites?|new (?:features?|functions?|services?)|nouveautes?|leviers?|levers?|means|moyens|ambitions?|benefits?|avantages?|enjeux|principes?|principles?|bodies|contenu|content|changes?|changements?)\\b)";
const afterWh = new RegExp(
  `^ ?(?:(?:are|is|sont|est|the|les|la|le|l') ?)?(?:${PART}|${OF_TIME}|${OF_STEERING}|${OF_ASKING})\\b`,
);

/** "Which firm audits": the word of asking stands before a noun that is neither a date, a part nor an owner. */
function asksWhichOne(text: string): boolean {
  for (const match of text.matchAll(new RegExp(wh, 'g'))) {
    const rest = text.slice((match.index ?? 0) + match[0].length);
    if (/^ [a-z]/.test(rest) && !afterWh.test(rest)) return true;
  }
  return false;
}

const yesNo =
  /(?:^|[,;:.!?(] *|\b(?:and|but|so|or|et|mais|donc|ou|alors|hi|hey|hello|bonjour|salut|please|pls|svp) )(?:is|are|was|were|can|could|do|does|did|will|would|has|have|had|should|must|est-ce|peut-on|puis-je|faut-il|doit-on|a-t-on|est-il|est-elle|sera-t|seront)\b(?! there)|\b[a-z]+(?:-t)?-(?:il|elle|ils|elles|on|je|nous)\b(?<!y a-t-il)|\best-ce qu(?:e|'|\b)(?<!(?:quand|qu|quoi|ou|comment|pourquoi|combien|qui) est-ce qu(?:e|'|\b))|^(?:(?:le|la|les|l'|un|une|mon|ma|mes|the|my)\b[^?]{3,80}\b(?:est|sont|sera|seront|peut|peuvent|va|vont|marche|fonctionne|permet|a)\b[^?]*)\?$/;

/** How the asking parts of a folded question put it. */
export function readFrames(text: string): Frames {
  const trimmed = text.trim();
  const found = Object.fromEntries(
    Object.entries(patterns).map(([name, pattern]) => [name, pattern.test(trimmed)]),
  ) as Record<keyof typeof patterns, boolean>;
  const wondering =
    /\b(?:quand|combien|quel(?:le)?s?|qui|quoi|comment|pourquoi|when|what|who|which|where|how|why)\b/;
  return {
    ...found,
    whichOne: asksWhichOne(trimmed),
    whoElse: whoElse.test(trimmed) && !has(steering, trimmed),
    headed: headed.test(trimmed),
    yesNo: yesNo.test(trimmed) && !wondering.test(trimmed),
    bare: !asksAtAll.test(trimmed),
    marked: /\?\s*$/.test(trimmed),
  };
}

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
  /** A yes or a no is asked for: "is it", "peut-on". */
  yesNo: boolean;
  /** "can I", "est-ce que je peux", "do I have to". */
  allows: boolean;
  /** "which firm", "quels établissements": one of a kind that is no part of a roadmap. */
  whichOne: boolean;
  /** "how is it going to", "comment va évoluer". */
  how: boolean;
  /** "how many", "combien de". */
  quantity: boolean;
  /** "was", "a-t-il été": what has been, where a plan tells what will be. */
  past: boolean;
  /** "who signs", "qui peut": someone who does another thing than to lead. */
  whoElse: boolean;
  /** A name or a title of a person. */
  person: boolean;
  /** "how long does it take": a time that is no date. */
  lasts: boolean;
}

const any = (...alternatives: string[]): RegExp =>
  new RegExp(`(?<![a-z0-9])(?:${alternatives.join('|')})(?![a-z0-9])`);

/** What the parts of a roadmap are called. */
const PART =
  '(?:actions?|fiches?|mesures?|measures?|points?|items?|line items?|lines?|lignes?|parts?|parties?|bits?|sections?|chapters?|chapitres?|chantiers?|volets?|programmes?|programs?|schemes?|initiatives?|dispositifs?|passages?|orientations?|axes?|pages? of the (?:plan|roadmap))';
const PLAN =
  '(?:plan|roadmap|feuille de route|doc(?:ument)?|texte?|road map|there|dedans|la-dedans|programme)';

const patterns: Record<Exclude<keyof Frames, 'whichOne' | 'yesNo' | 'whoElse'>, RegExp> = {
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
    "en dit quoi|dit quoi|quid|what about|et pour|dis m'en plus|tell me (?:more|about)|parle[zr]?[- ]moi|info(?:s|rmation)?(?: on| sur)|details? (?:on|about|sur)|overview|apercu|resume|summary|en savoir plus|learn more|(?:covered|mentioned|addressed|dealt with|abordee?s?|mentionnee?s?|evoquee?s?) (?:somewhere|anywhere|in (?:it|there|here)|quelque part|dedans)|what support|quel soutien|quelle aide|what help",
  ),
  allows: any(
    "(?:can|could|may|must|shall|should|do|does|will|would) (?:i|we|my|our|someone|anyone|one|they|you)|(?:puis|peut|pouvons|pourrai|pourra|dois|doit|devons|faut)[- ](?:je|on|nous|il|elle|t[- ]il|t[- ]elle|t[- ]on)|(?:je|on|nous) (?:peux|peut|pouvons|dois|doit|devons|pourrai|pourra)|il faut|faut[- ]il|est-ce que (?:je|on|nous|mon|ma|mes)|(?:allowed|permitted|required|obliged|entitled|able|free) to|a le droit|ai le droit|avons le droit|oblige[es]*|obligatoire(?:ment)?|mandatory|compulsory|have to|need to|possible (?:de|d'|to)|autorise[es]*|interdit[es]*|forbidden",
  ),
  how: any('how|comment|de quelle (?:maniere|facon)|in what way'),
  quantity: any(
    "how (?:many|much|big|large|fast|far|old|heavy|expensive)|(?<!\\b(?:numero|action|fiche|mesure|la|le) )combien|number of|nombre (?:de|d'|total|exact)|quel nombre|quantite|pourcentage|percent(?:age)?|taux|rate|ratio|share of|part de|statistiques?|stats|figures?|(?:les|des|quels|de|aux|en|ses|leurs) chiffres|average|moyenne|total|montants?|taille|size|duree de vie|volume|quota|limite?|max(?:imum|imal|imale)?|min(?:imum)?",
  ),
  past: any('did|was|were|has been|have been|had|a ete|ont ete|etait|a-t-il|ont-ils|a-t-elle|avait'),
  person: any(
    'names?|noms?|prenoms?|director|directeurs?|directrice|heads?|ceo|cio|boss|patron|patronne|president[es]*|minister|ministre|chef|manager|spokes[a-z]+|porte-parole|salary|salaire|staff|effectifs?|headcount|members?|membres',
  ),
  lasts: any(
    "how (?:long|many (?:years|months|weeks|days|hours|minutes)) (?:does|do|is|are|will)(?: [a-z0-9'-]+){1,7} (?:take|keep|kept|valid|stored|wait|respond|answer|remain|stay)|valid|validity|validite|valable|combien de temps (?:pour|faut|ca prend|prend|met|mettent|dure un|sont conserve|reste)[a-z]*|opening hours|horaires?|retention|conserve[es]*|kept",
  ),
};

// After a noun, "who" begins a relative clause.
const whoElse =
  /(?:^\W*|[,;:.?!(-] *|\b(?:and|but|so|or|et|mais|ou|donc|alors|hi|hey|hello|bonjour|salut|know|sait|savoir|sais|tell me|dis-moi|c'est|cest) )(?:who|qui)(?:'ll|'s| will| va| vont| can| could| must| should| doit| peut| pourra| has| have| a| ont)? (?!est\b|is\b|are\b|sont\b|s'occupe\b|de\b|do i\b|d'|ca\b|the\b|la\b|le\b|in\b|on\b|for\b)[a-z]+/;
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
    yesNo: yesNo.test(trimmed) && !wondering.test(trimmed),
  };
}

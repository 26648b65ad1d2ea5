/**
 * The words by which a question says what it asks. Patterns for folded text, both languages side by side:
 * questions mix them.
 */
const cue = (...alternatives: string[]): RegExp =>
  new RegExp(`(?<![a-z0-9])(?:${alternatives.join('|')})(?![a-z0-9])`, 'g');

export const has = (pattern: RegExp, text: string): boolean => text.search(pattern) >= 0;

const STEER =
  "(?:co)?(?:pilote|pilotent|gere|gerent|porte(?! d)|portent|mene|menent|dirige|dirigent|anime|animent|organise|organisent|coordonne|coordonnent|conduit|supervise|chapeaute|assure|assume|heberge|accueille|lance|realise|elabore|redige|developpe|deploie|construit|finance|met en oeuvre|met en place|decide|commande|s'(?:en )?occupe|s'en charge|se charge|est responsable|est en charge|est charge|est chargee|est aux commandes|a la charge|a le lead|a la responsabilite|est le pilote|est pilote|est derriere|est dessus|est designe|tient (?:les renes|la barre|le gouvernail)|tire les ficelles|a la main)";

/** "qui" as a question, not as "the one which". */
export const asksWho: RegExp = cue(
  // "who" that asks begins its clause or follows a word of asking; elsewhere it is "a physio who".
  "(?<=(?:^|[,;:?!(/-]|(?<![a-z])(?:and|but|so|or|know|me|of|by|to|for|ask|asking|tell|exactly|see|find|out|then|hi|hey|hello|please|pls|ok|by|from|with|on|about|wonder|wondering|is|bonjour|salut))\\s*)who(?:'s)?",
  'who(?= ?\\??$)',
  'whom',
  'whose',
  `qui (?:est-ce qui )?(?:donc )?(?:va |doit |a )?${STEER}`,
  '(?:par|a|chez|de|avec|sur|vers) qui',
  "c'?est qui",
  "qui est (?:le|la|l'|les|en|aux|responsable|charge|pilote|porteur)",
  'qui ca',
  'qui sont',
  "qui c'est",
  "quel(?:le)?s? (?:est le |est la |est l'|sont les )?(?:pilotes?|porteurs?|responsables?|organismes?|instances?|structures? (?:pilote|porte|mene|gere|est)|entites?|directions?|administrations?|acteurs? (?:pilote|porte))",
  'quelle agence|quelle institution|quel chef|quels chefs',
  'which (?:body|organi[sz]ations?|directorates?|agency|agence|entity|institutions?|department is|ministry|authority|owners?|two organi[sz]ations|pilotes?|leaders?|people|person|team (?:leads|runs|owns))',
  'what (?:body|organi[sz]ation|agency|entity|owner|person)',
);

/** Nouns and verbs of steering; they say "who" where nothing else is asked. */
export const steering: RegExp = cue(
  'owners?|owned|owns|own|ownership',
  'leads?|leaders?|leading|led|leadership',
  'steers?|steering|steered',
  'in charge|accountable|accountability|responsible|responsibility|responsibilities',
  'runs|heads|headed|heading|driving seat|at the helm|at the wheel|behind|sponsors?|point person|lead organi[sz]ation|handles|manages|managed|coordinates|supervises',
  '(?:co-?)?pilot(?:e|es|ent|ee?s?|age|ages|er)|pilotes designes',
  'porteu(?:r|rs|se|ses)|portee?s?|porte(?! d)|portent|portage',
  "responsables?|responsabilite|referents?|chefs? de file|chefs? de projet|chef d'orchestre|titulaire|commanditaire",
  "(?<!montee )en charge|charges? de|chargee?s? de|a la charge|aux commandes|a la manoeuvre|aux manettes|a la barre|a la tete|sous la houlette|houlette|sous l'egide|gouvernail",
  'confiee?s?(?: a)?|menee?s?|mene|dirigee?s?|dirige|animee?s?|anime|geree?s?|gere|gouvernance de|supervise',
  'assigned|entrusted|handed|put in charge|appointed|designated|named|designees?|designe|nommee?s?|attitree?s?|identifiee?s?|named lead',
  'in the hands of|dans les mains de|entre les mains de|tient les renes|tient la barre|a la main sur|holds the reins|at the helm|in the driv(?:ing|er.?s) seat|calls the shots|carries',
);

/** "No one": the question is about the absence of an owner. */
export const noOwner: RegExp = cue(
  "(?:sans|aucun|aucune|pas de|pas d'|n'ont pas de|n'a pas de|without(?: any| an| a)?|no|lack(?:s|ing)?(?: an| a)?|have no|has no|not have an?|ont pas de|ont aucun|n'ont aucun)(?: vrai| clear| named| designated| identified| explicit| specific)? (?:pilotes?|porteurs?|responsables?|owners?|leads?|leaders?|pilotages?|chefs? de file|organi[sz]ation in charge|one in charge|gouvernance|body)",
  "(?:nobody|no one|no-one|noone|none|personne)(?: is| n'est| est)?(?: specifically| explicitly)? (?:named|in charge|responsible|designated|assigned|leads|owns|steers|named as|pilote|ne pilote|nommee?|designee?|charge|aux commandes|citee?)",
  'unowned|ownerless|leaderless|orphelines?|orphans?',
  "(?:aucun|no) (?:responsable|pilote|porteur|owner|lead) (?:n'est |is )?(?:named|cite|nomme|designe|identifie|mentionne)",
  'sans (?:pilote|porteur|responsable)',
  'not? (?:have )?(?:a |an )?(?:named|designated) (?:owner|lead|pilote)',
  "does not name|do not name|doesn't name|don't name|ne nomme|ne designe|ne cite",
);

/** "Someone": the question is about which actions have an owner. */
export const anyOwner: RegExp = cue(
  "(?:have|has|with|ont|a|avec) (?:somebody|someone|anybody|anyone|quelqu'un)(?: qui est| who is| de)? (?:named|designated|nomme|designe|identifie|in charge|responsible|en charge|aux commandes|leading|pour (?:les )?piloter)",
  "(?:have|has|with|ont|avec|possedent|disposent d)(?: at least| au moins)?(?: an?| un| one| d'un)? (?:clearly |explicitly )?(?:named |designated |identified )?(?:owners?|pilote?s?|porteurs?|responsables?|leads?)(?: named| designated| nomme| designe| identifie| cite)?",
  'au moins un (?:pilote?|responsable|porteur)',
  'at least one (?:named )?(?:owner|pilote?|lead)',
  '(?:pilote?|responsable|porteur|owner|lead) (?:est |is )?(?:nomme|designe|identifie|named|designated)',
);

/** "A single one": exactly one owner. */
export const singleOwner: RegExp = cue(
  '(?:single|sole|only one|just one|exactly one|une? seule?|une? unique|exactement une?) (?:named |designated )?(?:owners?|pilote?s?|porteurs?|responsables?|leads?|leaders?)',
);

export const severalOwners: RegExp = cue(
  "(?:at least |au moins |plus d'un |more than one |plusieurs |several |two |deux |multiple )(?:two |deux )?(?:named )?(?:owners|pilotes|owner|pilote|leads|porteurs|responsables|organisations)",
  'co-?pilotees?|copilotage|jointly|co-?owned|co-?led',
);

/** "Which actions have nothing due": such as have no deadline that fits. */
export const noDeadline: RegExp = cue(
  "(?:no|without(?: an?y?)?|sans|sans aucune?|aucune?|pas d[e']|n'ont pas d'|n'a pas d'|not have (?:an?y?)?|(?:do|does)n't have (?:an?y?)?|lack(?:s|ing)?(?: an?y?)?|zero) ?(?:deadlines?|echeances?|jalons?|milestones?|dates?|due dates?)",
  "nothing (?:due|dated|planned|scheduled|falling|in|on)|rien (?:de prevu|de date|de planifie|d'attendu|de du|a rendre|en|au|sur|qui tombe)|n'ont rien|n'a rien|have nothing|has nothing",
);

export const listsActions: RegExp = cue(
  '(?<=^\\W*)actions',
  "(?:which|what|quelles?|quels?|list(?:e|er|ez|ing)?|all|toutes?|every|combien d'?|how many|les|des|des|number of|nombre d'|other|autres|ses|the|these|ces|\\d+)(?: of)?(?: the| les| des| all| toutes les| full| quelles)? ?(?:\\w+ ){0,3}?actions",
  'quelle\\(s\\) action\\(s\\)|quelles actions|which action\\(s\\)',
  'lesquelles|laquelle ou lesquelles',
  '[a-z]+[- ](?:led|run|owned|steered|piloted) actions',
  'list (?:every|each|all)|every action|each action|chaque action|toute action',
  'actions (?:de|du|des|d|of|led|steered|owned|run|pilotees|portees|menees|where|with|without|ou|sans|avec|dont|that|which|qui|par|by|under|in|dans|within|sous)',
  'tous? (?:les )?(?:chantiers|projets|mesures)|which (?:projects|measures|ones)|quels (?:chantiers|projets)|quelles mesures',
  'liste|list|lister|enumere|enumerer|give me the lot|the full list|liste complete',
  "combien d'actions|how many actions",
);

export const listsDeadlines: RegExp = cue(
  "(?:which|what|quelles?|quels?|list(?:e|er|ez)?|all|toutes|tous|every|any|des|les|how many|combien d'?|the|other|autres|anything|rien|ce qui)(?: \\w+){0,2}? (?:deadlines?|echeances?|jalons?|milestones?|dates|livrables?|deliverables?|etapes)",
  'deadlines|echeances|jalons|milestones',
);

const TIME =
  'dates?|years?|months?|quarters?|semesters?|seasons?|periods?|days?|time|windows?|span|half|annees?|mois|periodes?|trimestres?|semestres?|saisons?|moments?|jour|delais?|horizon|duree|fenetres?|creneaux?';

/** A date asked for in so many words. */
export const asksWhen: RegExp = cue(
  'quand|when',
  "when's",
  `(?:what|which|quel(?:le)?s?) (?:exact |precise |target |calendar |start |end |launch |est la |est l'|sont les )?(?:${TIME})`,
  'a quel(?:le)? (?:date|moment|horizon|echeance|annee|mois)',
  'how (?:long|soon|often|late|early)',
  'combien de (?:temps|annees|mois)',
  'tous les combien|a quelle frequence|periodicite|frequence|frequency',
  'year\\?|annee\\?',
  'end of which|until which|debut de quelle|fin de quelle',
);

/** Words for dates, which ask for one when nothing else is asked. */
export const namesDates: RegExp = cue(
  'calendrier|(?<!shared )calendar|time ?frames?|timings?|timeline|timetable|schedule|planning(?! partage)|agenda previsionnel',
  '(?:start|end|launch|target|due|release|opening|go-?live|exact|precise|key|milestone)? ?(?:dates?|dated|datee?s?)',
  'annees?|years?|months?|(?<!\\b(?:par|chaque) )mois',
  'duree|duration|due|deadlines?|echeances?|jalons?|milestones?|delais?|etapes?|horizon',
);

export const everyDate: RegExp = cue(
  'milestones|deadlines|jalons|echeances',
  '(?:both|the (?:two|three|four)|les (?:deux|trois|quatre)|all (?:two|three|four)) (?:dates|years|months|annees|mois|etapes|steps)',
  'timeline|calendrier|calendar|timetable|schedule|planning',
  '(?:toutes|all|every|chaque|les|the|ses|its|quelles sont les|which|what)(?: \\w+){0,2}? (?:dates|etapes|steps|stages|phases)',
  '(?:dates|etapes|steps)\\b.{0,60}\\b(?:all of them|every one of them|toutes|tous)(?=\\W*$)',
  'one by one|one after the other|une? par une?|une? a une?|etape par etape|step by step|de bout en bout|from start to finish|from start to end|all three',
  "(?:debut|start|begin|beginning|launch|lancement|demarre|commence|starts|begins)(?: \\w+){0,3} (?:et|and|a|to|&|/)(?: \\w+){0,2} (?:fin|end|finit|termine|ends|close|finish|finishes|cloture|se termine|s'arrete)",
  '(?:launch|start|first|opening|debut|premiere?|lancement)(?: (?:date|year|month|annee|mois|de))*(?: and| et|,| &)(?: (?:the|la|le|de))* (?:final|last|end|closing|fin|derniere?)(?: (?:date|year|month|annee|mois))?',
  'commence et (?:se )?(?:termine|finit)|demarre et (?:se )?(?:termine|finit)|debut/fin|start/end|start & end',
);

export const defines: RegExp = cue(
  "stands? for|standing for|signifi(?:e|ent|er)|signification|ca veut dire|veut dire|veulent dire|veux dire|acronymes?|acronyms?|sigles?|abreviation|abbreviation|definition|definir|define|defines|defined|definis|definissez|meaning|means?|in full|in plain (?:words|english|language|french)|en clair|en termes simples|en entier(?= ?\\W*$)|en toutes lettres|decode|full name|full form|nom complet|short for|expansion|spelled out|spell (?:it |this |that )?out|written out|in long form|long form|(?:en entier|au complet),? (?:ca (?:donne|fait|veut dire)|c'?est)|ca donne quoi|developpe(?:ment)? d[eu] (?:sigle|l'acronyme)|developpee?(?= (?:svp|stp|pls)?\\W*$)|en francais c'?est quoi|entendez|entend-on par|entend par|hidden behind|se cache derriere|behind (?:the|this|that) (?:name|acronym|sigle|letters|initials)|derriere (?:ce|le|ces) (?:nom|sigle|lettres|initiales)|ca designe|designent? quoi|(?:full|long) (?:name|version)|version longue|expand|glossary|glossaire|lexique|jargon",
  '= ?(?:\\?|which|what|quoi|quel(?:le)?)',
);

export const asksWhat: RegExp = cue(
  "c'?est quoi|c quoi|qu'est[- ]ce qu(?:e|'un|'une|i)?|qu'est ce que|kesako|quid|what is|what's|what are|whats|what was|what (?:on earth|exactly|the hell|the heck) is|explain|explique|expliquez|presente|en quoi consiste|correspond a quoi|c'est koi|kezako|kesaco|quoi exactement|what does|que designe|qu'entend|un mot sur|in one line|about|tell me what",
  '^\\W*what(?=\\W*$)',
);

export const next: RegExp = cue(
  "(?:comes?|is|falls?|due|one|up) first after|first (?:one |thing )?(?:after|from) (?:today|now|that|then|this)|premiere? (?:echeance|date|jalon)? ?(?:apres|a partir d)[e']? ?(?:aujourd'hui|maintenant|ca)",
  '(?:quoi|on attend|vient|arrive|tombe|passe|prevu) (?:ensuite|apres)(?= ?\\W*$)|(?:what|anything) (?:happens|follows|is expected|is planned|is due|do we expect|is)? ?(?:next|after that|afterwards|then)',
  "what(?: is|'s|s)? (?:coming )?next|whats next|next (?:step|deadline|milestone|date|echeance|etape|jalon|up|one|event|thing|due|on)s?",
  'prochaine?s? (?:etape|echeance|date|jalon|rendez vous|phase|livrable|deadline|milestone)s?',
  "(?:la|quelle est la|c quoi la|c'?est quoi la) suite|et ensuite|et apres|what comes next|comes? next|next on the (?:calendar|agenda)",
  'soonest|la plus proche|le plus proche|nearest (?:deadline|date)',
);
export const upcoming: RegExp = cue(
  "upcoming|a venir|coming up|(?:what(?:'s| is| lies)|lies?|still|deadlines?|dates?|milestones?|look(?:ing)?) ahead(?! of)|still to come|forthcoming|in the pipeline|restent?|reste a venir|encore a venir|remaining|future (?:deadlines|dates|milestones)|(?:echeances|dates) futures|ce qui arrive|what's coming|on the horizon|qui arrivent|restantes?|not yet (?:due|started)|pas encore (?:commence|demarre|echue?s?)",
);
export const overdue: RegExp = cue(
  'overdue|past due|late|en retard|(?<!(?:ans|annees) de )retards?|depassee?s?|echue?s?|already past|deja passee?s?|(?:est|sont) passes?|passees?|past|expired|expiree?s?|missed|manquees?|elapsed|behind us|derriere nous|over already|already over|are over|is over|should (?:already )?(?:have been|be) (?:done|finished)|devrai(?:en)?t (?:deja )?etre|aurai(?:en)?t (?:deja )?du|(?:was|were) supposed to be|etai(?:en)?t censee?s?|ecoulee?s?|perimee?s?|hors delai|slipped',
);
export const underWay: RegExp = cue(
  "still (?:running|open|ongoing|active|going|going on)|(?:encore|toujours) (?:ouverte?s?|actives?)|(?<!who )(?:is|are|what is|what's) running|open (?:now|today|right now)|pas encore (?:finie?s?|terminee?s?)|under ?way|en cours|currently (?:running|open)|in progress|ongoing|running (?:now|today|at)|actuellement en cours|open windows?|fenetres? ouvertes?|active (?:now|today)",
);
export const first: RegExp = cue(
  'earliest|the (?:very )?first (?:deadline|date|milestone|echeance)|(?:toute )?premiere (?:echeance|date)|la plus ancienne|le premier jalon|oldest (?:deadline|date)',
);
export const last: RegExp = cue(
  '(?:very )?(?:last|final|latest) (?:deadline|date|milestone|echeance|jalon)s?|(?:toute )?derniere (?:echeance|date|etape)|dernier jalon|furthest|la plus lointaine|la plus tardive',
);

export const starts: RegExp = cue(
  "starts?|starting|begins?|beginning|demarr(?:e|ent|age|er)|debut(?:e|ent|er)?|commenc(?:e|ent|er)|lancee?s?|lancements?|launch(?:es|ed)?|kick(?:s|ing)?[- ]?off|s'ouvre(?:nt)?|ouvre(?:nt)?|opens?|ouverture",
);
/** What takes in a time up to a date, and so ends there. */
export const LASTS =
  "(?:va|vont|aille(?:nt)?|allant|court|courent|courant|dure(?:nt)?|s'etend(?:ent)?|goes|going|go|runs?|running|lasts?|lasting|extends?|stretch(?:es)?)";
export const ends: RegExp = cue(
  `ends?|ending|finish(?:es|ed)?|termin(?:e|ent|er|ees?)|finiss(?:e|ent)|finit|s'ach(?:e|ev)(?:ve|vent|ent)|achev(?:e|ent|ees?)|prend fin|prennent fin|clos(?:es?|ing|ent)?|se ferme(?:nt)?|expires?|(?:s')?arrete(?:nt)?(?! d)|${LASTS} (?:jusqu'(?:a|au|en)|to|until|till|through|up to)|finale?s?|wraps? up|conclude[sd]?|over by|close out|cloture`,
);

export const sectionWord: RegExp = cue(
  'orientations?|axes?|axis|piliers?|pillars?|chapitres?|chapters?|sections?|themes?|thematiques?|strands?|headings?|rubriques?|(?:parts?|bits?|blocks?|blocs?|parties?) (?:on|about|devoted to|dedicated to|covering|sur|consacree?s?)',
);

export const helps: RegExp = cue(
  "help|aide|aidez[- ]moi|au secours|help me|besoin d'aide|sos|usage|how do i use (?:this|you)|comment (?:ca marche|t'utiliser|ca fonctionne|tu marches)|what can you (?:do|answer)|que (?:peux|sais)[- ]tu faire|tu sais faire quoi|how do you work|mode d'emploi|commandes?|commands",
);
export const smallTalk: RegExp = cue(
  "hello|hi|hey|bonjour(?: a (?:tous|toutes|tous et a toutes))?|bonsoir|salut|coucou|good (?:morning|evening|afternoon|night)|bonne (?:journee|soiree|nuit)|merci|thanks?|thank you|thx|cheers|au revoir|bye|goodbye|a plus|la forme|ca va|how are you|comment (?:vas[- ]tu|allez[- ]vous|ca va|tu vas)|who are you|qui es[- ]tu|tu es qui|t'es qui|are you (?:a )?(?:real )?(?:human|bot|robot|real|person)|t'es un|tu es un|es-tu|joke|blague|love you|je t'aime|lol|haha|mdr|test(?:ing)?(?: (?:test|\\d+))*|ping|super|great|nice|cool|parfait|perfect|bravo|well done|good (?:bot|job)|you're|you rock|top|genial|vrai|humain|robot|machine|human|bon(?:ne)? (?:bot|boulot|week-?end|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|courage|appetit|chance|annee|vacances|apres-midi|reprise)|happy|joyeux|congrat\\w*|felicitations|ok|okay|star",
);

export const howMany: RegExp = cue(
  "combien d[e']?|how many|how much|number of|nombre d[e']?|quel nombre|what number of|cb de|(?<!\\b(?:numero|action|fiche|mesure|la|le) )combien",
);

/** "how often". */
export const asksHowOften: RegExp = cue(
  'how often|tous les combien|a quelle frequence|quelle (?:est la )?(?:frequence|periodicite)|periodicite|frequence|frequency|combien de fois|how many times|recurring|rythme',
);

/** Deadlines that the text gives no date. */
export const undated: RegExp = cue(
  "undated|non datee?s?|pas datee?s?|(?:deadlines?|echeances?|jalons?|milestones?|etapes?)(?: qui| that| which)? (?:with no|without(?: an?y?)?|sans(?: aucune)?|n'ont (?:pas de|aucune)|ont pas de|have no|has no) (?:fixed |exact |precise |calendar )?dates?",
);

/** How far things have come, which a roadmap cannot know. */
export const status: RegExp = cue(
  '(?:terminee?s?|finie?s?|achevee?s?|livree?s?|done|finished|completed|(?<!\\b(?:quoi|combien|laquelle|lequel|qui|numero|action|ou|quand|quelle|\\d) )deja|already|yet|toujours pas|still not) ?\\?*$',
  "(?:did|do|does|has|have) (?:[a-z'-]+ ){1,5}(?:end up|ended up|finally|actually)|ou c'? ?(?:est )?bon",
  "(?<!traite |prevu |parle )ou en (?:est|sont|es)|en est(?:-on|-elle|-il)? ou|en sont(?:-ils|-elles)? ou|where (?:are we|do we stand|does it stand|do things stand)|how far (?:along|have)|ou pas encore|or not yet|as planned|comme prevu|out yet|is it done|ou ca en est|etat d'avancement|avancement|avance(?:nt)?|progress|progressing|status|statut|percent(?:age)? complete|% complete|\\d+ ?% (?:done|complete|finished|fini|fait|termine|realise)|on (?:track|schedule|time)|dans les temps|delayed|running late|behind schedule|delai tenu|retarde(?:e|es|s)?",
  '(?:is|are|was|were|has|have|been|already|est|sont|a|ont|ete|deja|elle|il)(?: [a-z0-9]+){0,9} (?:finished|done(?= ?(?:yet|already|now|\\?|$))|completed?|achieved|delivered|implemented|opened|created|launched|published|deployed|abolished|released|rolled out(?= ?(?:yet|already|\\?|$))|met|creee?s?|publiee?s?|sortie?s?|lancee?s?|deployee?s?|terminee?s?|finie?s?|achevee?s?|realisee?s?|livree?s?|aboutie?s?|accomplie?s?|operationnelle?s? (?:deja|aujourd)|abandonnee?s?|dropped|cancelled|scrapped)',
);

/** The number of an action, asked for. */
export const asksNumber: RegExp = cue(
  "(?:which|what|quel(?:le)?|le|the|its|son) (?:action )?(?:number|numero)(?: is (?:it|that))?|(?:number|numero) (?:svp|pls|please|again|stp|de l'action|d'action|of the action)|(?:action )?(?:number|numero)(?= ?\\??$)",
);

/** From its beginning to its end. */
export const asksSpan: RegExp = cue(
  'de quand a quand|from when (?:to|until) when|de quel(?:le)? \\w+ a quel(?:le)? \\w+|from which \\w+ to which \\w+|over (?:what|which) (?:period|years)|sur quel(?:le)?s? (?:periode|annees)|how long|combien de temps|duree|duration|dure|between which',
);

/** "The full list of dates": that all are wanted, and nothing of the subject. */
export const wholeList: RegExp = cue(
  "(?:the |a |la |une )?(?:full|complete|whole|entire|exhaustive)? ?list of(?: all| every| the)?|(?:full|complete|whole|entire) (?:list|set)|liste (?:complete|exhaustive|integrale)?(?: d[eu']s?| toutes les)?",
);

/** What deadlines do in a list, and what lists are called. */
export const happens: RegExp = cue(
  'premiere?s?|derniere?s?|overall|falls?|falling|lands?|landing|tombe(?:nt)?|scheduled|happens?|happening|integrale?s?|dresse[rz]?|planifiee?s?|attendue?s?|expected|prevue?s?|planned|right now|now|at the moment|en ce moment|chronologi\\w*|completes?|full|entire|entiere?|prochaine?s?|next|recap\\w*|summary|overview|so far|until now|to date|jusqu.(?:ici|a present)|a ce jour|hits?|occurs?|arrive(?:nt)?|comprend|comprennent|contents?|contient|contiennent|includes?|regroupe(?:nt)?|sits?|inside|compose(?:nt)?|menees?|fenetres?|windows?|moment|delivered|livree?s?|remaining|rest(?:e|ent|ant)|still',
);

/** "What happens in 2020?" */
export const asksWhatHappens: RegExp = cue(
  "(?:que|qu'est[- ]ce qui|quoi|il|ca) (?:se passe(?:ra|rait)?|arrive(?:ra)?|est prevu)(?:-t-il)?",
  'what (?:happens|is happening|will happen|goes on|is going on)',
);

/** How long the answer should be, which says nothing of its subject. */
export const inShort: RegExp = cue(
  '(?:the )?(?:short|quick|simple) version|in (?:a )?(?:short|brief|nutshell|(?:(?:a )?few|one|two|three|\\d) (?:words?|lines?|sentences?))|tl;?dr|en (?:bref|resume|gros|une phrase|un mot|(?:deux|quelques|trois|\\d) (?:mots|lignes|phrases))|version courte|rapidos?|vite fait|briefly|brievement|(?:just )?the gist(?: of)?',
);

/** One part of the roadmap, looked for. */
export const asksWhichOne: RegExp = cue(
  '(?:which|what|quel(?:le)?) (?:action|measure|mesure|fiche|bit|part|point|item|line|ligne|section|passage|chantier|programme)',
  '(?:y a[- ]t[- ]il|il y a|ya|existe[- ]t[- ]il|is there|do we have|on a) (?:une?|an?|any)(?: \\w+)? (?:action|measure|mesure|plan|programme|program|scheme|dispositif|aide|help|support)',
);

/** Whether, or why, something is late. */
export const delayed: RegExp = cue(
  '(?:pourquoi|why|comment ca se fait)\\b.*\\b(?:retards?|late|delay(?:ed)?|slipped|overdue|glisse|decale)',
  '(?:pris|prend|prennent|avoir) du retard',
  '(?:en retard|late|delayed) (?:or|ou) (?:on (?:track|time|schedule)|a l.heure|dans les temps)',
  '(?:is|has|have|are|est-ce que|est-il|est-elle)\\b.*\\b(?:late|slipped|delayed|en retard)\\b.*\\b(?:or not|ou pas|ou non)',
);

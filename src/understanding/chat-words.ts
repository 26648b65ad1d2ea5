/** Abbreviations of everyday typing, folded, written out; those of a subject are in the pack that is about it. */
export const abbreviations: ReadonlyMap<string, string> = new Map(
  Object.entries({
    koi: 'quoi',
    qoi: 'quoi',
    kesako: 'kesako',
    qd: 'quand',
    qand: 'quand',
    kan: 'quand',
    kand: 'quand',
    ki: 'qui',
    whats: 'what is',
    whos: 'who is',
    wheres: 'where is',
    whens: 'when is',
    hows: 'how is',
    reco: 'recommandation',
    recos: 'recommandations',
    gt: 'groupe de travail',
    maj: 'mise a jour',
    kel: 'quel',
    kelle: 'quelle',
    kels: 'quels',
    kelles: 'quelles',
    keske: 'quoi',
    kesk: 'quoi',
    kest: 'quoi',
    keski: 'quoi',
    kesky: 'quoi',
    pr: 'pour',
    ds: 'dans',
    av: 'avec',
    ss: 'sans',
    cb: 'combien',
    tps: 'temps',
    tt: 'tout',
    ts: 'tous',
    tte: 'toute',
    ttes: 'toutes',
    ns: 'nous',
    vs: 'versus',
    bcp: 'beaucoup',
    yr: 'year',
    yrs: 'years',
    qqch: 'quelque chose',
    qqn: 'quelqu un',
    qques: 'quelques',
    ya: 'y a',
    yatil: 'y a',
    stp: 'svp',
    plz: 'pls',
    thx: 'thanks',
    num: 'numerique',
    perso: 'personnel',
    appt: 'appointment',
    tel: 'telephone',
    tjs: 'toujours',
    tjrs: 'toujours',
    slt: 'salut',
    pb: 'probleme',
    grd: 'grand',
    nb: 'nombre',
    expe: 'experimentation',
    xp: 'experimentation',
    nbre: 'nombre',
    resp: 'responsable',
    auj: 'aujourd hui',
    ajd: 'aujourd hui',
    reu: 'reunion',
    reus: 'reunions',
    rdv: 'rendez vous',
    doc: 'document',
    docs: 'documents',
    dev: 'developpement',
    gouv: 'gouvernance',
    secu: 'securite',
    emails: 'mails',
    email: 'mail',
    w: 'with',
    u: 'you',
    r: 'are',
    ppl: 'people',
    govt: 'government',
    info: 'informatique',
    admin: 'administration',
    orga: 'organisation',
    '1ers': 'premiers',
    '1eres': 'premieres',
  }),
);

/** Words that tell nothing about the subject: politeness, fillers, and the names of a question's parts. */
export const fillers: ReadonlySet<string> = new Set(
  `bonjour bonsoir salut coucou hello hi hey dear merci thanks thank please svp pls cordialement
  c ca cela donc alors bref euh ben bah hein oui non ok okay yes yep nope deja encore aussi meme juste vraiment
  actually really just maybe also too still yet already even only again else ever never
  quoi comment combien pourquoi quand quel quelle quels quelles qui que lequel laquelle lesquels lesquelles ou
  kesako kezako kezaco sigle sigles decode decoder doesn isn wasn aren quid what when who whom whose which where why how
  question q faq quick rapide rapidement petite random
  est il y a t ai as avez avons peut peux pouvez pourriez pourrait pourra puis puisje doit doivent faut sera seront
  serait seraient etre avoir fait faire faites font va vont aller vais veut veulent veux voudrais voudrait
  savoir sais sait savez savent dire dit dites dis disent parle parlent parler parlez expliquer explique expliquez
  montre montrez montrer donne donnez donner trouve trouver trouvez cherche cherchons cherchez rappeler rappelle rappelez
  know tell show give say says said find look looking see saw explain remind need want wants wanted get gets got
  wondering wonder ask asks asking asked think guess hear heard read talk talks mention mentions mentioned
  beaucoup quelque chose qqch quelqu quelque quelconque certain certains certaines plusieurs tous tout toute toutes
  something anything someone anyone somewhere thing things stuff bit lot one ones
  action actions fiche fiches mesure mesures point item items line ligne volet no
  roadmap feuille route plan document text texte page
  ici here there la dedans dessus dessous
  moi toi nous vous leur leurs notre votre nos vos
  chez vers selon sous entre jusque lors afin ainsi car comme si sinon
  prevu prevue prevus prevues planned plans exactly exactement precisement
  possible able coming feature features nouveaute nouveautes devenir devient deviendra become becomes svp vite besoin need
  today aujourdhui
  gonna wanna going go come comes came goes etc
  with without via per vs versus among within onto upon
  ils elles on eux lui elle
  leq hui cest sest nest jai
  new nouveau nouvelle nouveaux nouvelles
  much many more most less least
  enfin surtout notamment plutot quite rather
  quelles trucs truc machin histoire idee idea
  concerne concernant concernent regarding about concerning relatif relative
  guys team everyone everybody all folks
  let lets make makes made do does did done doing
  semble appelle appelee appele called named name nomme
  lignes lines resume resumer resumez summary summarise summarize detail details
  expect expects expected attend attendre attendez agit place
  year years annee annees month months mois date dates jour jours day days time temps`
    .split(/\s+/)
    .filter(Boolean),
);

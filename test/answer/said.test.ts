import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { placesOf } from '../../src/answer/text.ts';
import { tellsProperty } from '../../src/lookup/passages.ts';
import { indexOf } from '../../src/lookup/roadmap-index.ts';
import { datesBeside, own } from '../../src/lookup/said.ts';
import { translationOf } from '../../src/phrases/fact-names.ts';
import { readText, shippedPack } from '../../src/roadmap/load.ts';
import { foldSpace } from '../../src/roadmap/paragraphs.ts';
import type { LineRange } from '../../src/roadmap/schema.ts';
import { roadmap } from '../support/roadmap.ts';

const index = indexOf(roadmap);
const ask = (question: string, today = '2020-05-01') => answerQuestion(question, { roadmap, today });
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const text = foldSpace(readText(shippedPack, 'roadmap.txt'));

describe('a property that the text speaks of', () => {
  test.each([
    ['où en est le DMP ?', 'La feuille de route (avril 2019) ne peut pas le dire ; elle dit : «'],
    ['is the DMP finished?', 'The roadmap (April 2019) cannot tell; it says: '],
    [
      'is action 12 finished?',
      'cannot tell; it says: Adoption of secure health messaging (MSSanté), now half-way',
    ],
    ['what is the status of the Health Data Hub?', 'is being deployed'],
    ['what are the risks for action 15', 'the risk of digital exclusion'],
  ])('%s', (question, said) => {
    const answer = ask(question);
    expect(plain(answer.headline)).toContain(said);
    expect(answer.answerable).toBe(false);
    expect(answer.deadlines.length).toBeGreaterThan(0);
    for (const { quote } of answer.quotes) expect(text).toContain(quote.text);
  });

  test.each([
    ['quel budget pour ESMS numérique ?', 'ne donne pas le budget', 'un plan de financement'],
    ['budget of HOP’EN please', 'names no budget', 'Large investment programmes'],
  ])('and does not tell: %s', (question, lacks, said) => {
    expect(plain(ask(question).headline)).toContain(lacks);
    expect(plain(ask(question).headline)).toContain(said);
  });

  test('is denied only where no word of its own stands in what the text says of the action', () => {
    expect(plain(ask('budget de l’action 12').headline)).toContain('ne donne pas le budget, mais ses dates');
    for (const action of roadmap.actions) {
      const headline = plain(ask(`quel est l’avancement de l’action ${action.number} ?`).headline);
      const said = own(index, action).some(({ text }) => tellsProperty(text, 'progress') !== null);
      if (said) expect(headline).toContain('ne peut pas le dire');
      else expect(headline).toMatch(/ne peut pas le dire|ne donne pas l’avancement/);
    }
  });

  test('"is it late?" quotes what the text says of it', () => {
    expect(ask('is the INS late?').text).toContain('a pris du retard');
  });
});

test('a number that the text lacks is not passed over', () => {
  const members = plain(ask('combien de membres siègent au Conseil du numérique en santé ?').headline);
  expect(members).toContain('ne donne pas ce nombre pour l’action 2');
  expect(plain(ask('combien de personnes ont un DMP ?').headline)).not.toContain('ne donne pas');
});

test.each([
  [
    'on what date does the Health Data Hub open to researchers?',
    /^The roadmap gives no such date; the only one/,
  ],
  ['quand sort l’appel pour les hôpitaux 3.0 ?', /appel à candidatures en juin 2020\.$/],
  ['when will the Health Data Hub be operational?', /^The roadmap gives no such date; the only one/],
  // What is launched, or met about, is there.
  ['when does HOP’EN arrive?', /^HOP’EN \(hospitals\): launch in February 2019/],
  ['ateliers citoyens : c’est livré quand ?', /^Ateliers citoyens : (?!.*ne donne pas)/],
  ['quand la doctrine technique sera-t-elle prête ?', /^Doctrine technique : publication en décembre 2019/],
])('a stage that no deadline is of has no date: %s', (question, line) => {
  expect(plain(ask(question).headline)).toMatch(line);
});

describe('what is asked of an action beside its name', () => {
  test.each([
    // Its own sentences, from the part on that says it.
    ['qui est l’hébergeur du fichier APA ?', 'hébergé par la CNSA'],
    ['does télésoin cover pharmacists too?', 'will concern allied health professionals and pharmacists'],
    ['à quel niveau eIDAS se situe l’appli carte Vitale ?', 'de niveau eIDAS « substantiel »'],
    ['quelle part des ordonnances sont des médicaments ?', '50% des ordonnances'],
    ['que doit produire une structure 3.0 pour chaque innovation ?', 'un rapport d’évaluation'],
    ['is the ENS created automatically?', 'is created automatically for everyone born'],
    // Those around the actions that name it; a pronoun leads back to the one before.
    ['l’espace numérique de santé, c’est gratuit ?', 'est ouvert gratuitement'],
    ['do patients have a seat on the Conseil du numérique en santé?', 'Representatives of patients sit on'],
    // What its chapter says it is for.
    ['est-ce que le texte rend les référentiels opposables ?', 'étud'],
    // The label of a deadline, where the short name does not say it.
    ['when can connected devices feed the DMP?', 'apps and connected devices able to feed the DMP in 2020'],
  ])('%s', (question, said) => {
    const answer = ask(question);
    expect(plain(answer.headline)).toContain(said);
    expect(answer.headline.length).toBeLessThanOrEqual(200);
    for (const { quote } of answer.quotes) expect(text).toContain(quote.text);
  });

  test.each([
    ['action 15', 'preuves de concept en 2020'],
    ['quelle action étend la déclaration des incidents ?', 'déclaration d’incidents étendue à tous en 2020'],
  ])('its dates, where nothing else is asked of it: %s', (question, said) => {
    expect(plain(ask(question).headline)).toContain(said);
  });

  test.each([
    ['will patients have to pay for their digital health space?', 'free of charge'],
    ['les ressources du guichet des terminologies sont-elles gratuites ?', 'distribuant gratuitement'],
    ['quelle amende prévoit l’action 8 pour les éditeurs ?', 'ne donne pas de sanction'],
    // A verb for leading that is in no list of ours is none that the text lacks.
    ['who is steering the carte Vitale app?', 'The roadmap names no one'],
    ['who captains the tour de France?', 'The DNS leads action 25'],
    // For whom, not by whom.
    ['e-parcours, ça s’adresse à qui ?', 'utilisateurs cibles'],
    ['who is e-prescription meant for?', 'professionals and patients'],
    // What each does, not what its letters stand for.
    ['what is the ANS responsible for?', 'putting into operation the strategy'],
    [
      'quelle est la répartition des rôles entre la DNS et l’ANS ?',
      'définir la politique du numérique en santé',
    ],
    ['DNS or ANS, which acronym, and who does what?', 'ANS: The ANS will focus on putting into operation'],
    // Whoever pays is told, though no amount is.
    ['who pays for the ESMS numérique plan?', 'The CNSA would start the multi-year funding plan'],
    // A purpose that two programmes share is that of neither.
    ['what is HOP’EN for?', 'to promote and secure exchanges between hospitals'],
    // What the sentence before says is what is asked about.
    [
      'On me dit que les freins sont techniques. C’est bien ce que dit le texte du Health Data Hub ?',
      "pas d'ordre technique",
    ],
    // More than its name is asked of what the text explains.
    ['Pro Santé Connect fait l’authentification à la place des services ?', 'réalise l’authentification'],
    [
      'le passage d’ADELI au RPPS, à achever ? ce sont des collègues qui me le demandent',
      'achever la transition',
    ],
    // A title may be what answers.
    ['quelle est la mission de l’ANS ?', 'centrée sur la mise en œuvre opérationnelle'],
    [
      'les SI financés sur fonds publics seront-ils mieux contrôlés ?',
      'renforcement des dispositifs de contrôle de conformité',
    ],
    // Whoever leads nothing is told by the text about them.
    ['who was appointed head of the ANS, and from where?', 'Annie Prévot, director of the ANS'],
    ['is MSSanté compulsory?', 'gives no obligation'],
    // A name that the text uses and does not explain.
    ['where is the ROR mentioned, if at all?', '“répertoires opérationnels de ressources”'],
    ['les PACS ?', 'les PACS, les plateformes de coordination'],
    // A decree that is named is the legal basis.
    ['quelle est la base légale de l’INS ?', 'décret n° 2017-412'],
    // That no budget is given goes before what is said of money.
    ['quel budget pour le plan ESMS numérique, on parle de 30 millions ?', 'ne donne pas le budget'],
    // What is planned is its dates, and nobody.
    ['qu’est-ce qui est prévu pour l’appli carte Vitale ?', 'expérimentation (démarrage'],
    ['what is the plan for cybersecurity?', 'incident reporting'],
    // Why, not what.
    ['pourquoi dématérialiser la carte CPS ?', '« situations de mobilité'],
    // Two sentences that follow each other are one quotation.
    // What stands in brackets is asked too, and a body that is named is looked for.
    ['the plan for people left behind by digital (disabled, migrants)?', 'specific support will be studied'],
    ['c’est quoi le rôle de la cellule d’éthique ?', '« faire de l’éthique un élément central'],
    ['what is the Health Data Hub for, in one sentence?', 'By bringing health data together'],
    ['l’ENS, c’est la DNS ou la Cnam qui est aux manettes ?', 'pilotage stratégique de l’action 15'],
    ['what’s new coming to the DMP?', 'must gradually take in new services'],
    ['who got the job of setting up the terminology server?', 'The ANS '],
    ['when can we apply to the 3.0 structures?', 'call for applications in June 2020'],
  ])('%s: %s', (question, words) => {
    expect(plain(ask(question).headline)).toContain(words);
  });

  test.each(['Combien d’hôpitaux 3.0 seront retenus ?', 'à quoi sert concrètement pro santé connect ?'])(
    '%s: no figure of a name is told as a number, no adverb as a word that is lacking',
    (question) => {
      expect(plain(ask(question).headline)).not.toMatch(/« (d’hôpitaux 3\.0|concrètement) »/);
    },
  );

  test('a term of the forewords is said to be of no action', () => {
    expect(plain(ask('c’est quoi l’État-plateforme ?').headline)).toMatch(/^Etat-plateforme : «/);
    expect(plain(ask('c’est quoi le DMP ?').headline)).toMatch(/^DMP \(action 11\)/);
  });

  test('is told of what is refused only where a sentence has all of it', () => {
    expect(plain(ask('is the digital health space free?').headline)).toContain('opened free of charge');
    expect(plain(ask('la cyber-surveillance sera-t-elle payante ?').headline)).toContain(
      'ne donne pas le prix, mais ses dates',
    );
  });
});

describe('who somebody is', () => {
  test.each([
    [
      'Who is Laura Létourneau?',
      'co-lead the digital transformation of the health system (action 1). Laura Létourneau, ministerial delegate for digital health.',
    ],
    [
      'qui est Dominique Pon',
      'copilotent la transformation numérique du système de santé (action 1). Dominique Pon, responsable ministériel du numérique en santé.',
    ],
    [
      'qui est Annie Prévot ?',
      'En avril 2019 : Annie Prévot, directrice de l’ANS ; « Annie Prévot, actuelle directrice',
    ],
    [
      "qui dirige l'ANS ?",
      'En avril 2019 : Annie Prévot, directrice de l’ANS ; « Annie Prévot, actuelle directrice',
    ],
    [
      'who heads the ANS?',
      'In April 2019: Annie Prévot, director of the ANS; Annie Prévot was then director',
    ],
    ['HAS = ?', 'Haute autorité de santé'],
    ['who is Agnès Buzyn?', 'In April 2019: Agnès Buzyn, minister for solidarity and health.'],
    ['who is Libault', 'recommends creating a national file'],
    ['qui est la DNS ?', 'délégation ministérielle du numérique en santé'],
  ])('%s', (question, said) => {
    const answer = ask(question);
    expect(plain(answer.headline)).toContain(said);
    expect(answer.quotes.length).toBeGreaterThan(0);
    expect(answer.text).toContain('Source');
  });

  test('a body is called as the question does, and as the text does', () => {
    expect(plain(ask('que pilote la CNAM ?').headline)).toMatch(
      /^La Cnam \(« assurance maladie »\) copilote 3/,
    );
    expect(ask('does the CNAM lead action 15?').headline).toContain('the Cnam (“assurance maladie”) has');
    expect(ask('quelles actions pilote l’assurance maladie ?').headline).toMatch(
      /^L’assurance maladie copilote/,
    );
  });

  test('where the text names no lead, whom it mentions', () => {
    const answer = ask('who leads the harmonisation of the APA systems?');
    expect(answer.headline).toContain('it mentions the CNSA');
    expect(answer.quotes[0]?.quote.text).toContain('hébergé par la CNSA');
  });
});

describe('what something is for', () => {
  test.each([
    'c’est quoi le DMP',
    'à quoi sert la e-CPS',
    'what is ROR for',
    'what is the Health Data Hub for?',
    'à quoi sert l’INS ?',
  ])('%s: its meaning, and no dates', (question) => {
    const { kind, deadlines, text: told } = ask(question);
    expect({ kind, deadlines }).toEqual({ kind: 'define', deadlines: [] });
    expect(told).toMatch(/[«“]/);
  });

  test('of an action by its number: its purpose before its dates', () => {
    const { headline, text: told } = ask('à quoi sert l’action 5 ?');
    expect(plain(headline)).toContain('pour l’authentification numérique des acteurs de santé');
    expect(told.indexOf('dématérialisation')).toBeLessThan(told.indexOf('Échéances'));
  });

  test('of actions that are compared: each before its dates', () => {
    const { quotes, text: told } = ask('compare DMP and e-prescription');
    expect(quotes.map(({ action }) => action).toSorted()).toEqual([11, 13]);
    expect(told.indexOf('stocker toutes les données')).toBeLessThan(told.indexOf('Deadlines:'));
  });
});

describe('dates of the running text that no deadline has', () => {
  test('are found in every action', () => {
    const found = roadmap.actions.flatMap((action) => datesBeside(index, action).map(({ words }) => words));
    expect(found).toEqual(['27 mars 2017', 'depuis novembre 2018', 'entre 2019 et 2022']);
  });

  test.each([
    'when does action 26 end',
    'quand finissent les ateliers citoyens ?',
    'action 26',
    'quelles actions n’ont pas de fin ?',
  ])('are told beside an open end: %s', (question) =>
    expect(ask(question).text).toContain('entre 2019 et 2022'),
  );
});

describe('our English of a quotation', () => {
  test('stands below what is quoted, and nowhere twice', () => {
    const { text: told } = ask('who leads action 25?');
    expect(told).toContain('(Led by the DNS and organised by the ARS)');
    const english = 'the DMP is held by 5 million people today';
    expect(ask('is the DMP finished?').text.split(english)).toHaveLength(2);
    expect(ask('qui pilote l’action 25 ?').text).not.toContain('Led by');
  });

  test('is there for every sentence that an answer may quote', () => {
    const quotes = [
      ...roadmap.actions.flatMap(({ number, owners, partners }) => [
        ...(index.sentences.get(number) ?? []).map(({ quote }) => quote.text),
        ...[...owners, ...partners].map(({ quote }) => quote.text),
      ]),
    ];
    const lacking = quotes.filter((quote) => translationOf(quote, { language: 'en', roadmap }) === null);
    expect(lacking).toEqual([]);
  });
});

test('what is said to be first is due first, in a period that is asked for', () => {
  expect(ask('quelles sont les échéances de 2020 ?').deadlines[0]?.when).toBe('début 2020');
  expect(ask('what are the deadlines of 2021').deadlines[0]?.when).toBe('janvier 2021');
  expect(plain(ask('échéances qui commencent au 4e trimestre 2019').headline)).toContain(
    ' : télémédecine et télé-soin – cadre d’interopérabilité enrichi en octobre 2019 ; ',
  );
});

describe('first lines that a reader understands', () => {
  test.each([
    ['what is action 9 about?', /^Action 9, cybersecurity: Stronger operational security/],
    ['quel budget pour ESMS numérique ?', /il dit : « .*un plan de financement/],
    ['is the DMP rolled out yet?', /^The roadmap \(April 2019\) cannot tell; it says: /],
    [
      'le DMP est-il déjà généralisé ?',
      /^La feuille de route \(avril 2019\) ne peut pas le dire ; elle dit :/,
    ],
    ['what is the INS for?', /^INS \(action 6\): The aim is to ensure the continuity of pathways/],
    ['à quoi sert le DMP ?', /^DMP \(action 11\) : « .*stocker toutes les données.* »\.$/],
    ['what is the INS?', /^INS \(action 6\): “identifiant national de santé”/],
    [
      'compare HOP’EN and e-parcours',
      /^HOP’EN \(hospitals\): promoting .* E-parcours \(care pathways\): coord/,
    ],
    ['l’action 26 se termine quand ?', /^Ateliers citoyens : le texte dit « entre 2019 et 2022 » ; sa seule/],
    [
      'when did the Health Data Hub open?',
      /^The roadmap gives no such date; the only one .* beginning of 2019\.$/,
    ],
    // What the text speaks of and does not date.
    [
      'quand le référentiel ADELI est-il supprimé ?',
      /^La feuille de route ne donne pas cette date ; la seule .* fin 2021\.$/,
    ],
    ['when will speech therapists be part of telecare?', /^The roadmap gives no such date; the nearest/],
    ['phone number of the DNS', /^The roadmap gives no phone number for the DNS \(action 1\)\.$/],
    ['C’est l’action 21 qui concerne l’APA ?', /^Action 21, SI de l’APA/],
    ['does the roadmap mention startups?', /“3.0” health organisations; 25 – e-health tour de France\.$/],
    ['qui pilote l’action 1 ?', /copilotent la transformation numérique du système de santé \(action 1\)\.$/],
    ['which actions involve the ARS?', /^4 actions: 4 – .*; 12 – .*; 18 – .*; 25 – /],
    ['who is the minister?', /^In April 2019: Agnès Buzyn, minister/],
    ['what does apCV stand for?', /^apCV \(action 7\): “appli carte Vitale”/],
    [
      'est-ce que l’INS est généralisé aujourd’hui ?',
      /^Identifiant national de santé \(INS\) : généralisation en janvier 2021\.$/,
    ],
    [
      'next deadline for action 22',
      /^Next deadline for action 22, .*: first pilots in the second half of 2020\.$/,
    ],
    [
      'qui porte le Lab e-santé',
      /^L’action 23, Lab e-santé, se fait au sein de la DNS, sans pilote nommé\.$/,
    ],
    ['does it cover cybersecurity?', /^Action 9, cybersecurity/],
    ['actions about cheese', /^The roadmap does not cover this/],
    ['actions de gouvernance', /^3 actions dans l’orientation 1/],
    ['combien de personnes ont un DMP ?', /5 millions de personnes/],
    ['les appels à projets, passés ou non', /^2 appels à projets/],
    ['compare MSSanté and the DMP', /^Secure messaging \(MSSanté\): .* Shared medical record \(DMP\): /],
    ['quels acteurs sont associés à MSSanté ?', /^L’ANS pilote l’action 12, .*, avec la DGOS, la CNSA/],
    ['each début de généralisation', /^3 débuts de généralisation/],
    ['what should be finished by now?', /^The roadmap does not say what was done; it has/],
    ['what is télémédecine?', /^Télémédecine \(action 18\): /],
    ['L’ANS remplace l’ASIP Santé ?', /l’ASIP Santé devient l’ANS en décembre 2019\.$/],
    [
      'quand est prévu le dossier pharmaceutique ?',
      /^La feuille de route ne le dit pas en ces termes ; le plus proche : « .* le dossier pharmaceutique/,
    ],
    ['les expérimentations prévues', /^5 expérimentations : e-prescription en 2019, en 2020 et en 2021 ; /],
    ['HOP’EN c’est laquelle ?', /^Action 19, HOP’EN/],
    ['Health Data Hub, calendrier', /^Health Data Hub : premier appel/],
    ['who leads MSSanté?', /, the national health insurance \(assurance maladie\), the ARS/],
  ])('%s', (question, said) => expect(plain(ask(question).headline)).toMatch(said));

  test('an action is offered only where it comes near', () => {
    expect(ask('phone number of the DNS').suggestions).toEqual([1]);
    expect(ask('le plan cancer, ses échéances ?').suggestions).toEqual([]);
    expect(ask('when does e-prescription for veterinarians start').suggestions[0]).toBe(13);
  });

  test('a comparison has the dates side by side below', () => {
    expect(ask('compare HOP’EN and e-parcours').text).toContain(
      'launch in February 2019, end of the programme in December 2022. E-parcours (care pathways): launch',
    );
  });

  test('where all dates are past: what has no end, and how to go on', () => {
    const { notes } = ask('prochaines échéances', '2026-11-29');
    expect(plain(notes.join('\n'))).toMatch(
      /^Quatre échéances ne donnent qu’un début : appli carte Vitale .*\.\nLe texte dit aussi \(ateliers citoyens\) : « entre 2019 et 2022 »\.\nPour un/,
    );
  });

  test('what it is for, in few words of the text, for every action', () => {
    const { purposes = {} } = roadmap.shortNames;
    expect(Object.values(purposes).filter((words) => !text.includes(words))).toEqual([]);
    expect(
      Object.values(purposes).filter((words) => !translationOf(words, { language: 'en', roadmap })),
    ).toEqual([]);
    expect(Object.keys(purposes)).toHaveLength(roadmap.actions.length);
  });
});

test.each([
  'what is action 9 about?',
  'compare actions 15 and 16',
  'où en est le DMP ?',
  'quel budget pour ESMS numérique ?',
  'how much does HOP’EN cost?',
  'who leads action 18?',
  'l’action 26 se termine quand ?',
  'à quoi sert l’INS ?',
  'is action 13 late?',
  'quand démarre la e-prescription de biologie ?',
])('each quotation and each date shown stands in the lines that are cited: %s', (question) => {
  const answer = ask(question);
  const places = placesOf(answer, roadmap);
  const shown = [
    ...answer.quotes.map(({ quote }) => quote.lines),
    ...answer.deadlines.map(({ lines }) => lines),
  ];
  const isCited = ({ from, to }: LineRange): boolean =>
    places.some((place) => place.from <= from && to <= place.to);
  expect(shown.filter((lines) => !isCited(lines))).toEqual([]);
  if (answer.kind === 'action') return;
  // Nor are any of them wider than that.
  const ends = shown.flatMap(({ from, to }) => [from, to]);
  expect(places.flatMap(({ from, to }) => [from, to]).filter((line) => !ends.includes(line))).toEqual([]);
});

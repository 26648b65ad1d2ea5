import { expect, test } from 'vitest';
import { type Turn, turnOf } from '../../src/answer/answer.ts';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import { roadmap } from '../support/roadmap.ts';

const today = '2020-05-01';

/** What the second of two questions gives: actions, deadlines, and whether the roadmap holds it. */
function second(first: string, next: string) {
  const before = answerQuestion(first, { roadmap, today });
  return answerQuestion(next, { roadmap, today, previous: turnOf(before) });
}

/** A question, the one after it, and the actions that the second answer is about. */
test.each<[string, string, number[]]>([
  ['action 15', 'et quand ?', [15]],
  ["quand est généralisé l'INS ?", 'et la phase pilote, avant ça ?', [6]],
  ['action 15', 'et qui ?', [15]],
  ['action 15', 'who?', [15]],
  ['action 15', 'dates?', [15]],
  ['action 15', 'quand ?', [15]],
  ['action 15', 'tell me more', [15]],
  ['action 15', "dis m'en plus", [15]],
  ['action 15', "c'est quoi ?", [15]],
  ['action 15', 'qui pilote ?', [15]],
  ['action 15', 'who leads it?', [15]],
  ['action 15', 'and when does it start?', [15]],
  ['action 15', 'et la 16 ?', [16]],
  ['action 15', 'and the date for number four', [4]],
  ['qui pilote la messagerie sécurisée ?', "et pour l'INS ?", [6]],
  ['qui pilote le DMP ?', 'and HOP’EN?', [19]],
  ['hopen', 'it ends when', [19]],
  ['mssante', 'et ds le medico social c qd', [12]],
  ['mssante', "qui s'en occupe", [12]],
  ['mssante', 'portée par quel organisme, du coup ?', [12]],
  ['mssante', 'in that case who is running things?', [12]],
  ['quand démarre la e-prescription ?', 'et pour les auxiliaires médicaux, quand ?', [13]],
  ['bouquet de services numériques: who is in charge?', 'first proofs of concept?', [16]],
  ['serveur multi-terminologies, quand ?', 'and the centre de gestion?', [10]],
  ['Création du lab, quel mois ?', "dis m'en plus", [23]],
  ["liste les actions de l'orientation 3", "lesquelles n'ont aucun pilote désigné ?", [11, 13, 14]],
  ['échéances 2022', 'et 2023 ?', []],
  ['échéances 2022', 'and 2024?', [21]],
  ['échéances 2022', '2024 alors ?', [21]],
  ['échéances en août 2019', 'et en septembre ?', [3, 7, 18, 25]],
  ['échéances 2022, toutes', 'only the DNS ones', [15, 16]],
  ['which deadlines fall in 2020?', 'only those of orientation 4', [15, 16]],
  ['which deadlines fall in 2020?', 'and of orientation 3?', [11, 13]],
  ['actions pilotées par la DNS', 'et par l’ANS ?', [10, 12]],
  ['actions sans pilote', "dans l'orientation 3 uniquement", [11, 13, 14]],
  ['tell me about action 8', 'dates?', [8]],
  ['action 12', 'in english please', [12]],
  ['action 12', 'en anglais', [12]],
  ['action 12', 'traduis', [12]],
  ['échéances 2023', "et l'année d'après ?", [21]],
  ['échéances 2023', 'and the following year?', [21]],
  ['quand sera étendue la messagerie sécurisée au médico-social ?', 'à quelle condition ?', [12]],
  ['ENS ou bouquet, lequel ouvre en premier ?', "et l'autre ?", [16]],
  ['what happens to the INDS?', 'what does that stand for?', [17]],
  ['qui est à la tête de l’ANS ?', 'elle faisait quoi avant ?', [1]],
  ['action 7', 'and the one after it?', [8]],
  ['action 7', 'et la suivante ?', [8]],
  ['action 7', "qui pilote celle d'avant ?", [6]],
  ['When does MSSanté get extended?', 'And who pilots it nationally?', [12]],
  ["what's action 23", 'and when does it get created?', [23]],
  ['action 16', 'who runs it operationally and strategically?', [16]],
  // Of one that the question names itself, whatever was told before.
  ['action 15', 'quelle fiche précède celle du Lab e-santé ?', [22]],
  ['action 15', 'who leads the measure just after e-prescription?', [14]],
  ['action 15', "l'action qui suit la 8", [9]],
  ['action 15', 'which action starts right after MSSanté?', [12]],
  // Of what was compared.
  ['ENS ou bouquet de services, lequel en premier ?', 'ils ouvraient quand ?', [15, 16]],
  ['HOP’EN vs e-parcours', 'when were they each due?', [14, 19]],
  ['difference between HOP’EN and ESMS numérique', 'which one ends first?', [19, 20]],
  ['MSSanté vs DMP', 'lequel commence avant ?', [11, 12]],
  ['MSSanté vs DMP', 'who leads them?', [11, 12]],
  // Another of the kind.
  ['when does the ENS open?', 'and the one for professionals?', [16]],
  ['quand ouvre l’ENS ?', 'et celui des professionnels ?', [16]],
  ['quand démarre HOP’EN ?', 'et celui du médico-social ?', [20]],
  ['quelles actions dans l’orientation 2 ?', 'lesquelles parlent de sécurité ?', [8, 9]],
  ['quelles actions dans l’orientation 2 ?', 'which of them are led by no one?', [4, 5, 6, 7, 8, 9]],
  ['quelles actions dans l’orientation 2 ?', 'which ones mention hospitals?', []],
  ['which actions are in orientation 3?', 'which of those concern patients?', [11, 12, 13]],
  ['actions sans pilote', 'parmi elles, lesquelles évoquent le médico-social ?', [4, 14, 20, 22]],
  ['quand ouvre le bouquet de services ?', 'et celle des usagers ?', [15]],
  ['ENS vs bouquet de services', 'the professional one?', [16]],
  ['when is the e-CPS trialled?', 'sorry, I meant the app for the insured', [7]],
  // One of several, by its place; of one, a place is that of an action.
  ['HOP’EN vs e-parcours', 'qui pilote le second ?', [14]],
  ['DMP vs MSSanté', 'the first one please', [11]],
  ['actions de l’orientation 4', 'and the last?', [17]],
  ['actions de l’orientation 4', 'qui pilote la 2e action ?', [2]],
  ['actions de l’orientation 2', 'et la 16 ?', [16]],
  ['actions de l’orientation 2', 'et l’action 3 ?', [3]],
  ['actions de l’orientation 2', 'pareil pour la 3', [11, 12, 13, 14]],
  ['action 15', 'la 2e ?', [2]],
  // What names nothing, or nothing surely, is asked of the one before.
  ['action 21', 'pourquoi harmoniser ?', [21]],
  ['action 24', 'what would they test there?', [24]],
  ['action 4', 'et nous les conseils départementaux, quel rôle là-dedans ?', [4]],
  ['Lab e-santé', 'created when?', [23]],
  ['Le programme e-parcours, il sert à quoi ?', 'Et ça vise qui en priorité ?', [14]],
  ['When does the Digital Health Council meet next?', 'and how often after that?', [2]],
  ['A quoi sert le Health Data Hub ?', 'et il remplace quoi, en fait ?', [17]],
  // Questions of their own.
  ['action 24', 'is telecare part of a law?', [18]],
  ['action 24', 'quand est publiée la doctrine technique ?', [3]],
  ['action 14', 'telemedicine guide, when is it out?', [18]],
  ['MSSanté vs DMP', 'and HOP’EN?', [19]],
  ['action 15', 'qui pilote le DMP ?', [11]],
  ['action 15', 'hopen', [19]],
  ['action 15', 'action 3', [3]],
  ['échéances 2022', 'qui pilote la messagerie sécurisée ?', [12]],
  ['action 15', 'échéances en mars 2020', [10, 23]],
])('%s → %s', (first, next, actions) => {
  expect(second(first, next).actions.toSorted((one, other) => one - other)).toEqual(actions);
});

test.each([
  ['action 15', 'et le budget ?', 15],
  ['hopen', 'and its budget?', 19],
  ['action 7', 'how do I install it on my iPhone?', 7],
])('%s → %s: not held, and the action stays at hand', (first, next, action) => {
  const { answerable, actions, suggestions } = second(first, next);
  expect(answerable).toBe(false);
  expect([...actions, ...suggestions]).toContain(action);
});

test.each<[string[], string, number[]]>([
  // What is not held, and talk, leave the subject as it was.
  [['action 21', 'does it mention blockchain?'], 'who leads it?', [21]],
  [['action 21', 'merci !'], 'et quand ?', [21]],
  [['quand finit HOP’EN ?', 'metaverse?'], 'et qui pilote ?', [19]],
  // A pronoun that opens a question is what was told before; so is one beside words that name nothing.
  [['la certification des SI hospitaliers, quand ?'], "ça s'applique aussi aux EHPAD ?", [22]],
  [['programme pour harmoniser l’APA ?'], "jusqu'à quelle année ça court ?", [21]],
  [['action 22'], "et c'est la HAS qui pilotait ?", [22]],
  [['when does e-prescription start in hospitals?'], 'and for physios?', [13]],
  [['quel calendrier pour la e-prescription ?'], 'et la bio ?', [13]],
  // The subject before is remembered, over what was asked between.
  [['qui pilote HOP’EN ?', 'et le Lab e-santé ?'], 'et les dates des deux ?', [19, 23]],
  [['who leads action 4?', 'and action 9?', 'when is it due?'], 'who is on each of them?', [4, 9]],
  [['who leads action 4?', 'and action 9?'], 'both dates?', [9]],
  // So is the order in which several were told.
  [['actions de l’orientation 4', 'la première ?'], 'et la dernière, quand ?', [17]],
  [['ENS vs Health Data Hub', 'who leads the second?'], 'and the other one?', [15]],
  [['ENS vs Health Data Hub', 'qui pilote la première ?'], 'et l’autre ?', [17]],
  // Words of its own ask another question.
  [['qui pilote le Lab e-santé ?'], 'et le lien avec les structures 3.0 ?', [24]],
])('%j, %s', (before, next, actions) => {
  const turn = before.reduce<Turn | undefined>(
    (previous, question) => turnOf(answerQuestion(question, { roadmap, today, previous }), previous),
    undefined,
  );
  expect(answerQuestion(next, { roadmap, today, previous: turn }).actions).toEqual(actions);
});

test('the date that was asked for before is told of another stage, whatever the text says of it', () => {
  const { kind, deadlines } = second('when does e-prescription start in hospitals?', 'and for physios?');
  expect(kind).toBe('when');
  expect(deadlines.map(({ id }) => id)).toContain('13.4');
});

test.each([
  ['qui pilote le SMT ?', 'et le Health Data Hub, c’est la même équipe ?', 'who', ['DREES']],
  ['who leads action 24?', 'same people for 12?', 'who', ['ANS']],
])('%s → %s: the same is asked of another', (first, next, kind, names) => {
  const answer = second(first, next);
  expect([answer.kind, answer.owners.map(({ name }) => name)]).toEqual([kind, names]);
});

test.each<[string, string, string[]]>([
  ['plan ESMS numérique', 'et la fin ?', ['20.2']],
  ['action 10', 'installation quand ?', ['10.2']],
  ['action 11', 'fine, and the dates?', ['11.1', '11.2', '11.3', '11.4']],
  // The same kind of date, of another action.
  ['quand finit HOP’EN ?', 'pareil pour ESMS numérique ?', ['20.2']],
  ['when does e-parcours end?', 'same question for HOP’EN', ['19.2']],
  ['publication du référentiel INS ?', 'the same for the technical doctrine?', ['3.2']],
  // A stage, of what the dates before are about.
  ['essai de la e-prescription de biologie, quand ?', 'et le déploiement ?', ['13.5']],
  [
    'essai de la e-prescription de biologie, quand ?',
    'et le déploiement, toujours pour les labos ?',
    ['13.5'],
  ],
  // What stands before it.
  ['ouverture de l’ENS, quand ?', 'et avant ça ?', ['15.1']],
  ['when is the INS rolled out?', 'and before that?', ['6.1', '6.2']],
  ['when is the apCV decree?', 'and after that?', ['7.2']],
])('%s → %s: dates of the action before, or of another', (first, next, expected) => {
  const { answerable, deadlines } = second(first, next);
  expect([answerable, deadlines.map(({ id }) => id).toSorted()]).toEqual([true, expected]);
});

test.each(['how many deadlines are there?', "combien d'échéances ?", 'how many deadlines are overdue?'])(
  '%s is answered, whatever the weights make of it',
  (question) => {
    expect(answerQuestion(question, { roadmap, today }).answerable).toBe(true);
  },
);

test.each<[string, string, string[]]>([
  ['what starts in 2022?', 'and in 2024?', []],
  ['échéances 2020', 'seulement l’e-prescription', ['13.2', '13.3']],
  ['deadlines for action 18', 'which are past?', ['18.1', '18.3', '18.2']],
  ['deadlines in 2020', 'only for action 8', ['8.3', '8.4', '8.2']],
  ['échéances du DMP', 'seulement celles de 2021', ['11.3']],
])('a list is narrowed: %s – %s', (first, next, expected) => {
  expect(second(first, next).deadlines.map(({ id }) => id)).toEqual(expected);
});

test('a word that only resembles those of an action is refused', () => {
  expect(answerQuestion('qui pilote le dossier pharmaceutique ?', { roadmap, today }).answerable).toBe(false);
});

test('after the last action there is none', () => {
  expect(second('action 26', 'et la suivante ?')).toMatchObject({ answerable: false, actions: [] });
  expect(answerQuestion('the action right after 26', { roadmap, today }).answerable).toBe(false);
});

test.each([
  ['when is the DMP merged into the Espace Numérique de Santé?', ['11.4']],
  ['plan ESMS numérique: launch and end?', ['20.1', '20.2']],
  ['DMP et espace numérique de santé : quand ?', ['11.1', '11.2', '11.3', '11.4', '15.1', '15.2']],
])('%s', (question, deadlines) => {
  const answer = answerQuestion(question, { roadmap, today });
  expect(answer.deadlines.map(({ id }) => id).toSorted()).toEqual(deadlines);
});

test.each([
  ["le centre de gestion des terminologies, c'est la 9 ou la 10 ?", [10]],
  ['is the serveur multi-terminologies in action 9, in action 10 or somewhere else', [10]],
  ['la 9 ou la 10 ?', [9, 10]],
])('%s: the subject chooses among numbers', (question, actions) => {
  expect(answerQuestion(question, { roadmap, today }).actions).toEqual(actions);
});

test.each<[string, string, string[]]>([
  ['next deadline of action 13', 'and after that?', ['13.6']],
  ['when is the e-prescription trial for biology?', 'what follows?', ['13.4', '13.5']],
  ['lancement de HOP’EN ?', 'et ensuite ?', ['19.2']],
  ['prochaine échéance de l’ENS ?', 'et après ?', []],
  ['fin de HOP’EN ?', 'et puis quoi ?', []],
])('%s → %s: the deadline after those that were told, or that there is none', (first, next, deadlines) => {
  const answer = second(first, next);
  expect(answer).toMatchObject({ kind: 'list', answerable: true });
  expect(answer.deadlines.map(({ id }) => id).toSorted()).toEqual(deadlines);
});

test.each([
  ['action 4', 'c’est déjà dépassé ?', 'Aucune échéance dont la date est passée pour l’action 4'],
  ['when is the Lab created?', 'has it passed already?', 'The only date of action 23 has passed'],
  ['action 21', 'is it overdue?', 'No deadline whose date is past for action 21'],
])('%s → %s: what is over, and the action stays at hand', (first, next, said) => {
  const answer = second(first, next);
  expect(answer.headline).toContain(said);
  expect(turnOf(answer).actions).toEqual(second(first, 'who?').actions);
});

test('an action that there is not is none of the one before', () => {
  expect(second('action 15', 'and for 27?')).toMatchObject({ answerable: false, actions: [] });
});

test('a language is asked for beside the answer before', () => {
  expect(second('action 12', 'in english please').language).toBe('en');
  expect(second('what is action 12?', 'en français').language).toBe('fr');
});

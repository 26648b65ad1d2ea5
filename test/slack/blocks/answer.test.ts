import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/answer/answer.ts';
import { answerQuestion } from '../../../src/answer/answer-question.ts';
import { answerMessage } from '../../../src/slack/blocks/answer.ts';
import { plain } from '../../../src/slack/blocks/elements.ts';
import { whyModal } from '../../../src/slack/blocks/modals.ts';
import { newAsk } from '../../../src/slack/conversation/ask.ts';
import { buttonsOf, readAloud } from '../../support/app-under-test.ts';
import { roadmap } from '../../support/roadmap.ts';

const today = '2020-05-01';

function show(question: string, changes: Partial<Answer> = {}) {
  const answer = { ...answerQuestion(question, { roadmap, today }), ...changes };
  return answerMessage(answer, { roadmap, ask: newAsk(question, { today }) });
}

const offers = (message: ReturnType<typeof show>): string[] =>
  buttonsOf(message).flatMap(({ action_id, text, value }) =>
    action_id.startsWith('ask:') ? [`${text.text} → ${JSON.parse(value).text}`] : [],
  );

describe('answerMessage', () => {
  it('asks whether another action was meant where two are close', () => {
    const message = show('action 15', { close: [16, 11] });
    expect(readAloud(message)).toContain('Vouliez-vous plutôt dire\u00a0:');
    expect(offers(message)).toEqual([
      'Action 16 · bouquet de services aux professionnels → action 16',
      'Action 11 · dossier médical partagé (DMP) → action 11',
    ]);
  });

  it('shows under each action of a list the deadlines that were asked for with it', () => {
    const message = readAloud(show('the actions of orientation 3 and their milestones'));
    expect(message).toContain('relays in the regions: *2019*');
  });

  it('says that there is no answer, and offers the three nearest actions', () => {
    const message = show('x', {
      kind: 'unknown',
      answerable: false,
      headline: 'La feuille de route n’en parle pas.',
      actions: [],
      suggestions: [4, 6, 11, 13],
    });
    expect(readAloud(message)).toContain('La feuille de route n’en parle pas.');
    expect(offers(message).map((each) => each.split(' → ')[1])).toEqual([
      'action 4',
      'action 6',
      'action 11',
    ]);
  });

  it('shows what the roadmap does say where it lacks what was asked', () => {
    const message = show('action 19', {
      kind: 'unknown',
      answerable: false,
      headline: 'Not said.',
      suggestions: [19, 20],
    });
    const words = readAloud(message);
    expect(words).toContain('Not said.');
    expect(words).toContain('Fin du programme\u00a0: *décembre 2022* – à venir');
    expect(words).toContain('Les actions les plus proches\u00a0:');
    expect(offers(message).map((each) => each.split(' → ')[1])).toEqual(['action 20', 'action 19']);
  });

  it('puts two actions side by side: what differs first, what is alike once, and the source of each', () => {
    const message = show('actions 15 et 16');
    const words = readAloud(message);
    expect(words).toContain('Espace Numérique de Santé (ENS)\u00a0: «\u00a0gérer ses données de santé');
    const [apart] = message.blocks.filter((block) => block.type === 'section' && block.fields);
    expect(apart).toMatchObject({
      text: { text: '*Échéances*' },
      fields: [
        { text: expect.stringContaining('ouverture de la plateforme\u00a0: *janvier 2022* – à venir') },
        { text: expect.stringContaining('mise à disposition de la plateforme\u00a0: *fin 2022*') },
      ],
    });
    expect(words.match(/pilotage opérationnel\)/g)).toHaveLength(1);
    expect(words).toMatch(/Source\u00a0: .*lignes \d+–\d+ et \d+–\d+/);
  });

  it('names whom the text associates, in one line, apart from who leads', () => {
    const words = readAloud(show('qui est Dominique Pon ?'));
    expect(words.indexOf('copilote l’action 1')).toBeLessThan(words.indexOf('*Associés*'));
    expect(words).toContain('*Associés*\u00a0: DGOS, DGS, DGCS');
  });

  it('names them once where the first line does', () => {
    const words = readAloud(show('qui pilote l’action 12 ?'));
    expect(words).toContain('avec la DGOS, la CNSA');
    expect(words).not.toContain('*Associés*');
  });

  it('counts no more of them where the first line names all, however many', () => {
    const question = 'qui pilote l’action 12 ?';
    const named = answerQuestion(question, { roadmap, today }).partners;
    const partners = Array.from({ length: 4 }, () => named).flat();
    expect(show(question, { partners }).blocks).toEqual(show(question).blocks);
    const below = readAloud(show(question, { partners, headline: 'x' }));
    expect(below).toMatch(/\*Associés\*.*\n_… et 8 de plus_/);
  });

  it('says whose English stands below a quotation, and names none where there is none', () => {
    expect(readAloud(show('what does INS mean?'))).toContain('Italics: our translation.');
    expect(readAloud(show('définir INS'))).not.toContain('our translation');
  });

  it('says our English of a quotation once: not below it where the first line has it', () => {
    const words = readAloud(show('is the ENS free?'));
    expect(words.match(/opened free of charge/g)).toHaveLength(1);
    expect(words).toContain('est ouvert gratuitement');
  });

  it('says what can be asked where nothing comes near', () => {
    expect(readAloud(show('asdfghj'))).toMatch(/n’en parle pas\.\*\nEssayez «.+» ou «.+»\./);
  });

  it('keeps the button in sight by which a question is passed on', () => {
    const question = 'qui pilote le dossier pharmaceutique ?';
    const answer = answerQuestion(question, { roadmap, today });
    const frame = { roadmap, ask: newAsk(question, { today }), counted: true as const, toAsker: true };
    const labels = buttonsOf(answerMessage(answer, frame)).map(({ text }) => text.text);
    expect(labels).toContain('Transmettre la question');
  });

  it('labels the owners in a list', () => {
    expect(readAloud(show('actions pilotées par l’ANS'))).toContain('\nPilotage\u00a0: ANS');
  });

  it('tells what was weighed', () => {
    const window = JSON.stringify(
      whyModal(answerQuestion('qui pilote l’action 12 ?', { roadmap, today }), roadmap),
    );
    expect(window).toContain('Confiance dans cette réponse');
    expect(window).toContain('Ce qui pèse');
  });

  it('quotes where a term is explained', () => {
    const words = readAloud(show('définir INS'));
    expect(words).toContain('identifiant national de santé');
    expect(words).toMatch(/\n.*L?e déploiement de l’identifiant national/);
    expect(words).toContain('lignes 143–145 et 448–449');
  });

  it('quotes as it stands, in rich text, where no sign is markup; the text of the message has it too', () => {
    const [source] = answerQuestion('définir INS', { roadmap, today }).quotes;
    if (!source) throw new Error('no quote');
    const quote = { ...source.quote, text: 'a & b <!channel> *c*' };
    const message = show('définir INS', { quotes: [{ ...source, quote }] });
    expect(message.blocks).toContainEqual({
      type: 'rich_text',
      elements: [{ type: 'rich_text_quote', elements: [{ type: 'text', text: quote.text }] }],
    });
    const { text, quotes } = answerQuestion('définir INS', { roadmap, today });
    for (const { quote } of quotes) expect(text).toContain(quote.text);
  });

  it('says how deadlines stand on the day of the question, and nothing of completion', () => {
    const words = (day: string) => {
      const answer = answerQuestion('action 15', { roadmap, today: day });
      return readAloud(answerMessage(answer, { roadmap, ask: newAsk('action 15', { today: day }) }));
    };
    expect(words('2019-01-01')).toContain('*2020* – à venir');
    expect(words('2020-06-01')).toContain('*2020* – période en cours');
    expect(words('2021-01-01')).toContain('*2020* – passée');
    expect(words('2021-01-01')).not.toMatch(/termin|réalis|achev/i);
  });

  it('has a text that says it all for screen readers', () => {
    const { text } = show('action 15');
    for (const fact of ['Espace Numérique de Santé', 'DNS', 'assurance maladie', 'janvier 2022', '689–711']) {
      expect(text).toContain(fact);
    }
  });
});

it.each([
  ['Intensifier la sécurité et l’interopérabilité', 40, 'Intensifier la sécurité et…'],
  ['Aaaaaaaaaaaaaaa', 10, 'Aaaaaaaaa…'],
  ['court', 10, 'court'],
])('a plain text that is too long ends after a word: %s', (text, most, shown) => {
  expect(plain(text, most).text).toBe(shown);
});

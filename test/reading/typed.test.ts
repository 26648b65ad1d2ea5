import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_CHARACTERS, MOST_QUESTIONS, readTyped } from '../../src/reading/typed.ts';
import { anyText } from '../support/any-text.ts';

/** One question, and what is left of it. */
const single: { input: string; expected: string }[] = [
  // Mentions, channels, groups.
  { input: '<@U0BOT> qui pilote le DMP ?', expected: 'qui pilote le DMP ?' },
  { input: 'qui pilote le DMP <@U0BOT> ?', expected: 'qui pilote le DMP ?' },
  {
    input: '<@U0BOT> qui pilote le DMP ? cc <!subteam^S7|@equipe-messagerie>',
    expected: 'qui pilote le DMP ?',
  },
  { input: '<@U1|dominique.pon> qui pilote le DMP ?', expected: 'qui pilote le DMP ?' },
  { input: 'qui pilote le DMP ? cc <@U1>, <@U2>', expected: 'qui pilote le DMP ?' },
  { input: '<!here> qui pilote le DMP ?', expected: 'qui pilote le DMP ?' },
  { input: 'vu dans <#C1|dmp-2021> : qui pilote la MSS ?', expected: 'vu dans : qui pilote la MSS ?' },
  {
    input: 'échéances avant le <!date^1612137600^{date}|1er février 2021>',
    expected: 'échéances avant le 1er février 2021',
  },
  { input: '@esante qui pilote le DMP ?', expected: 'qui pilote le DMP ?' },
  // Links and addresses.
  {
    input: 'what is due in 2021? see <https://intranet.example/2019/12/dmp>',
    expected: 'what is due in 2021?',
  },
  { input: 'qui pilote la MSS ? <https://intranet.example/2021|lien>', expected: 'qui pilote la MSS ?' },
  {
    input: 'qui pilote la MSS ? cf <https://intranet.example/2021|compte rendu du 3 mai 2021>',
    expected: 'qui pilote la MSS ?',
  },
  {
    input: 'qui pilote <https://x.example/a|la messagerie sécurisée> ?',
    expected: 'qui pilote la messagerie sécurisée ?',
  },
  {
    input: 'qui pilote <https://x.example/a|la messagerie sécurisée>',
    expected: 'qui pilote la messagerie sécurisée',
  },
  { input: 'qui gère <http://sante.fr|sante.fr> ?', expected: 'qui gère sante.fr ?' },
  { input: 'qui gère <http://sante.fr|Sante.fr>', expected: 'qui gère Sante.fr' },
  { input: 'qui gère le DMP ? https://x.example/2021/12', expected: 'qui gère le DMP ?' },
  { input: 'www.example.fr qui gère le DMP', expected: 'qui gère le DMP' },
  {
    input: 'écrire à <mailto:a.b@sante.example|a.b@sante.example> pour le DMP ?',
    expected: 'écrire à pour le DMP ?',
  },
  { input: 'a.b@sante.example qui pilote le DMP ?', expected: 'qui pilote le DMP ?' },
  { input: '<tel:0102030405|01 02 03 04 05> qui pilote le DMP ?', expected: 'qui pilote le DMP ?' },
  { input: 'what does http://x.example/dmp?', expected: 'what does ?' },
  // Emoji.
  { input: 'bonjour :wave:', expected: 'bonjour' },
  { input: 'bonjour :wave::skin-tone-3:', expected: 'bonjour' },
  { input: 'merci:heart:', expected: 'merci' },
  { input: 'Merci 🙏🏽 !', expected: 'Merci !' },
  { input: 'merci ❤️', expected: 'merci' },
  { input: '👩‍⚕️ qui pilote le DMP ?', expected: 'qui pilote le DMP ?' },
  { input: '🇫🇷 qui pilote le DMP ?', expected: 'qui pilote le DMP ?' },
  { input: ':100: action 15 :+1:', expected: 'action 15' },
  { input: 'ok :-) action 15 ;)', expected: 'ok action 15' },
  { input: 'digest on lundi 9:30:00', expected: 'digest on lundi 9:30:00' },
  { input: 'langue : en', expected: 'langue : en' },
  { input: 'action :15:', expected: 'action :15:' },
  // Quotations, code, signatures.
  { input: '&gt; Lancement du Hub\nc laquelle ?', expected: 'Lancement du Hub c laquelle ?' },
  { input: '&gt; le DMP devait sortir en 2019\nqui pilote la MSS ?', expected: 'qui pilote la MSS ?' },
  { input: '> le DMP\n> en 2019\nqui pilote la MSS ?', expected: 'qui pilote la MSS ?' },
  { input: 'qui pilote la MSS ?\n&gt;&gt;&gt; le DMP\nqui sortira en 2019', expected: 'qui pilote la MSS ?' },
  {
    input: '&gt; Relance du « Conseil du numérique »\nc’est quel numéro ça',
    expected: 'Relance du « Conseil du numérique » c’est quel numéro ça',
  },
  {
    input: '> réseau de structures 3.0\nis this 23 or 24?',
    expected: 'réseau de structures 3.0 is this 23 or 24?',
  },
  {
    input: '> Mise en œuvre du SMT : début 2020\nil faut viser celui-là ou pas ?',
    expected: 'Mise en œuvre du SMT : début 2020 il faut viser celui-là ou pas ?',
  },
  {
    input: '> Mise en œuvre du SMT : début 2020\net c’est porté par quelle équipe ?',
    expected: 'Mise en œuvre du SMT : début 2020 et c’est porté par quelle équipe ?',
  },
  { input: '> Mise en œuvre du SMT\net c’est qui pour le DMP ?', expected: 'et c’est qui pour le DMP ?' },
  { input: 'qui pilote ```select * from dmp``` la MSS ?', expected: 'qui pilote la MSS ?' },
  { input: 'échéances &lt; 2021', expected: 'échéances < 2021' },
  { input: 'échéances > 2021', expected: 'échéances > 2021' },
  { input: 'action 15\n--\nJean Dupont\nAction 12', expected: 'action 15' },
  { input: 'Qui pilote le DMP ?\nCordialement,\nJean Dupont\nDSI', expected: 'Qui pilote le DMP ?' },
  { input: 'Qui pilote le DMP ? Bien cordialement, Jean', expected: 'Qui pilote le DMP ?' },
  { input: 'Who leads the DMP?\nBest regards,\nJohn, DPO', expected: 'Who leads the DMP?' },
  { input: 'Qui pilote le DMP ?\nEnvoyé de mon iPhone', expected: 'Qui pilote le DMP ?' },
  {
    input:
      'Qui pilote le DMP ? Bonne soirée à toutes et à tous, je file au comité qui ouvre dans une minute.',
    expected:
      'Qui pilote le DMP ? Bonne soirée à toutes et à tous, je file au comité qui ouvre dans une minute.',
  },
  { input: 'Cordialement', expected: 'Cordialement' },
  { input: 'Qui pilote le DMP ?\n—\nMarie Durand, ARS', expected: 'Qui pilote le DMP ?' },
  { input: 'Qui pilote le DMP ?\nBien cdlt\nMD', expected: 'Qui pilote le DMP ?' },
  {
    input: 'Bonjour,\n\nQui pilote le DMP ?\n\nMerci,\nPaul Martin\nChef de projet\n01 02 03 04 05',
    expected: 'Bonjour, Qui pilote le DMP ?',
  },
  { input: 'Who leads the DMP?\nThanks!\nJohn Smith\nCTO', expected: 'Who leads the DMP?' },
  { input: 'Qui pilote le DMP ?\nMerci', expected: 'Qui pilote le DMP ? Merci' },
  { input: 'FW: Qui pilote le DMP ?', expected: 'Qui pilote le DMP ?' },
  { input: 'Tr : RE: Qui pilote le DMP ?', expected: 'Qui pilote le DMP ?' },
  {
    input: 'Le lun. 3 mai 2021 à 10:00, Paul a écrit :\n> qui pilote la MSS ?\nQui pilote le DMP ?',
    expected: 'Qui pilote le DMP ?',
  },
  {
    input: 'Who leads the DMP?\n---------- Forwarded message ---------\nFrom: Paul\nwho leads the MSS?',
    expected: 'Who leads the DMP?',
  },
  // What was pasted, and how it was dressed.
  { input: '`/esante échéances 2021`', expected: 'échéances 2021' },
  { input: '/esante échéances 2021', expected: 'échéances 2021' },
  { input: '<@U0BOT> /esante aide', expected: 'aide' },
  { input: '<@U0BOT>: qui pilote le DMP ?', expected: 'qui pilote le DMP ?' },
  { input: '«\u00a0Qui pilote le DMP\u202f?\u00a0»', expected: '« Qui pilote le DMP ? »' },
  { input: '*status*', expected: 'status' },
  { input: '_status_', expected: 'status' },
  { input: '~status~', expected: 'status' },
  { input: '*_qui_ pilote* le `DMP` ?', expected: 'qui pilote le DMP ?' },
  { input: '“qui pilote le DMP ?”', expected: '“qui pilote le DMP ?”' },
  { input: 'c’est quoi l’« INS » ?', expected: 'c’est quoi l’« INS » ?' },
  { input: 'get_roadmap_action', expected: 'get_roadmap_action' },
  { input: 'R&amp;D', expected: 'R&D' },
  { input: 'messa\u200bgerie', expected: 'messagerie' },
  { input: 'ａｃｔｉｏｎ １５', expected: 'action 15' },
  // One question, however much stands around it.
  {
    input: 'Bonjour, je prépare un comité. Qui pilote le DMP ? On en a besoin demain. Merci !',
    expected: 'Bonjour, je prépare un comité. Qui pilote le DMP ? On en a besoin demain. Merci !',
  },
  { input: 'Tu peux m’aider ? Qui pilote le DMP ?', expected: 'Tu peux m’aider ? Qui pilote le DMP ?' },
  { input: 'Does anyone know? Who leads the DMP?', expected: 'Does anyone know? Who leads the DMP?' },
  { input: 'Le DMP ? C’est pour quand ?', expected: 'Le DMP ? C’est pour quand ?' },
  { input: 'Qui pilote le DMP ? L’ANS ou la CNAM ?', expected: 'Qui pilote le DMP ? L’ANS ou la CNAM ?' },
  {
    input: 'Who pays for the care homes? Which action?',
    expected: 'Who pays for the care homes? Which action?',
  },
  {
    input: 'do EHPAD get mailboxes? tell me which action',
    expected: 'do EHPAD get mailboxes? tell me which action',
  },
  { input: 'quand et qui pour le DMP ?', expected: 'quand et qui pour le DMP ?' },
  { input: 'What is due in 2021, and who runs them?', expected: 'What is due in 2021, and who runs them?' },
  {
    input: 'What year does the DMP begin, and what year does it end for hospitals?',
    expected: 'What year does the DMP begin, and what year does it end for hospitals?',
  },
  {
    input: 'when do doctors get their toolbox platform and is there a proof of concept before',
    expected: 'when do doctors get their toolbox platform and is there a proof of concept before',
  },
  {
    input: 'donne l’act. qui parle du DMP',
    expected: 'donne l’act. qui parle du DMP',
  },
  {
    input: 'Qui pilote le DMP ? Merci. Je suis DSI.',
    expected: 'Qui pilote le DMP ? Merci. Je suis DSI.',
  },
  { input: 'act. 12, c’est quoi ?', expected: 'act. 12, c’est quoi ?' },
  { input: 'que dit le 13.2 ? merci', expected: 'que dit le 13.2 ? merci' },
  {
    input: 'how are PATIENTS (not doctors!) told who they are?',
    expected: 'how are PATIENTS (not doctors!) told who they are?',
  },
  { input: 'qui pilote le DMP ??!', expected: 'qui pilote le DMP ??!' },
  { input: 'Qui pilote le DMP ? QUI PILOTE LE DMP ???', expected: 'Qui pilote le DMP ?' },
];

test.each(single)('$input', ({ input, expected }) => {
  const { questions, further, cut } = readTyped(input);
  expect({ questions, further, cut }).toEqual({ questions: [expected], further: [], cut: false });
});

/** Several questions, which each ask for something by themselves. */
const several: { input: string; expected: string[] }[] = [
  {
    input: 'Qui pilote l’action 15 ? Et quand démarre la e-prescription de biologie ?',
    expected: ['Qui pilote l’action 15 ?', 'Et quand démarre la e-prescription de biologie ?'],
  },
  { input: 'C’est quoi la 16 ? Et qui la porte ?', expected: ['C’est quoi la 16 ?', 'Et qui la porte ?'] },
  { input: 'Qui pilote le DMP ? Et quand ?', expected: ['Qui pilote le DMP ?', 'Et quand ?'] },
  {
    input: 'qui pilote le DMP\nquand démarre la MSS',
    expected: ['qui pilote le DMP', 'quand démarre la MSS'],
  },
  {
    input: '1. qui pilote le DMP\n2. quand démarre la MSS',
    expected: ['qui pilote le DMP', 'quand démarre la MSS'],
  },
  {
    input: 'quand démarre la e-prescription et qui pilote le Health Data Hub ?',
    expected: ['quand démarre la e-prescription', 'et qui pilote le Health Data Hub ?'],
  },
  {
    input: 'when did HOPEN kick off, and when is the Lab created?',
    expected: ['when did HOPEN kick off', 'and when is the Lab created?'],
  },
  {
    input: 'when does HOPEN start and when does HOPEN end?',
    expected: ['when does HOPEN start and when does HOPEN end?'],
  },
  {
    input: '- who leads the DMP?\n- when does MSS start?',
    expected: ['who leads the DMP?', 'when does MSS start?'],
  },
  {
    input: '1/ qui pilote le DMP\n2/ quand démarre la MSS',
    expected: ['qui pilote le DMP', 'quand démarre la MSS'],
  },
  {
    input: 'a) qui pilote le DMP ?\nb) quand démarre la MSS ?',
    expected: ['qui pilote le DMP ?', 'quand démarre la MSS ?'],
  },
  {
    input: '◦ qui pilote le DMP ?\n▪ quand démarre la MSS ?',
    expected: ['qui pilote le DMP ?', 'quand démarre la MSS ?'],
  },
  {
    input: 'qui pilote le DMP ; quand démarre la MSS',
    expected: ['qui pilote le DMP', 'quand démarre la MSS'],
  },
  {
    input: 'Qui pilote le DMP ?\nMerci\nQuand démarre la MSS ?',
    expected: ['Qui pilote le DMP ?', 'Merci Quand démarre la MSS ?'],
  },
  {
    input: 'Dis-moi qui pilote le DMP. Donne-moi aussi les échéances de la MSS.',
    expected: ['Dis-moi qui pilote le DMP.', 'Donne-moi aussi les échéances de la MSS.'],
  },
  {
    input: 'Le DMP sort quand. ?\nLa MSS sort quand. ?',
    expected: ['Le DMP sort quand. ?', 'La MSS sort quand. ?'],
  },
  { input: 'pilote du DMP ? échéances 2021 ?', expected: ['pilote du DMP ?', 'échéances 2021 ?'] },
  { input: 'INS: pilot year? Who steers it?', expected: ['INS: pilot year?', 'Who steers it?'] },
  { input: '#14 pls. And who leads #17?', expected: ['#14 pls.', 'And who leads #17?'] },
  {
    input: 'que veut dire SPIS, et quelle action change l’ASIP ?',
    expected: ['que veut dire SPIS', 'et quelle action change l’ASIP ?'],
  },
  {
    input: 'how many actions are there, and how many deadlines?',
    expected: ['how many actions are there', 'and how many deadlines?'],
  },
  // What turns to something else.
  {
    input: 'Le Lab ouvre quand ? d’ailleurs qui pilote la MSS ?',
    expected: ['Le Lab ouvre quand ?', 'd’ailleurs qui pilote la MSS ?'],
  },
  {
    input: 'when is the INS ready and incidentally who leads the DMP',
    expected: ['when is the INS ready', 'and incidentally who leads the DMP'],
  },
  {
    input: 'Qui pilote le DMP ? et puis la MSS commence quand',
    expected: ['Qui pilote le DMP ?', 'et puis la MSS commence quand'],
  },
  {
    input: 'Who leads the DMP? And I forgot when our meeting is, sorry.',
    expected: ['Who leads the DMP? And I forgot when our meeting is, sorry.'],
  },
  // Numbers of two actions.
  {
    input: 'C’est quoi l’action 13, et qui pilote la 10 ?',
    expected: ['C’est quoi l’action 13', 'et qui pilote la 10 ?'],
  },
  {
    input: 'define CGTS; also who is in charge of the server?',
    expected: ['define CGTS', 'also who is in charge of the server?'],
  },
  {
    input: 'Je prépare un comité. Qui pilote le DMP ? Est-il généralisé en 2021 ? Merci, Jean',
    expected: ['Je prépare un comité. Qui pilote le DMP ?', 'Est-il généralisé en 2021 ? Merci, Jean'],
  },
];

test.each(several)('$input', ({ input, expected }) => {
  expect(readTyped(input)).toMatchObject({ questions: expected, further: [] });
});

test('three questions are answered, the others are named', () => {
  const { questions, further } = readTyped(
    'qui pilote la 1 ?\nla 2, c’est quand ?\nwho owns 3?\nwhen is 4?\nwhat is 5?',
  );
  expect(questions).toEqual(['qui pilote la 1 ?', 'la 2, c’est quand ?', 'who owns 3?']);
  expect(further).toEqual(['when is 4?', 'what is 5?']);
});

describe('the language that is asked for', () => {
  test.each([
    ['qui pilote le DMP ? In English please', 'en', 'qui pilote le DMP ?'],
    ['qui pilote le DMP, en anglais stp', 'en', 'qui pilote le DMP,'],
    ['en anglais : qui pilote le DMP ?', 'en', ': qui pilote le DMP ?'],
    ['Réponds en anglais : qui pilote le DMP ?', 'en', ': qui pilote le DMP ?'],
    ['answer in French please: who leads the DMP?', 'fr', ': who leads the DMP?'],
    ['who leads the DMP? Answer in French', 'fr', 'who leads the DMP?'],
    ['who leads the DMP? (in French)', 'fr', 'who leads the DMP? ()'],
    ['in English please', 'en', 'in English please'],
    ['en français', 'fr', 'en français'],
    ['is the portal available in English?', undefined, 'is the portal available in English?'],
    ['qui traduit en anglais la CIM ?', undefined, 'qui traduit en anglais la CIM ?'],
  ])('%s', (input, language, text) => {
    const read = readTyped(input);
    expect([read.language, read.text]).toEqual([language, text]);
  });
});

describe('no question', () => {
  test.each([
    '',
    '   ',
    '\n',
    '???',
    '…',
    '&gt; le DMP',
    '```le DMP```',
    '<https://x.example/2021>',
    '<@U0BOT>',
    '--',
  ])('%j', (input) => {
    const { questions, acknowledgement } = readTyped(input);
    expect({ questions, acknowledgement }).toEqual({ questions: [], acknowledgement: undefined });
  });

  test.each([':+1:', '<@U0BOT> :+1:', '👍', '👍🏽 :tada:', ':white_check_mark:', '❤️'])(
    '%s alone acknowledges',
    (input) => expect(readTyped(input)).toMatchObject({ questions: [], acknowledgement: true }),
  );
});

describe('a long text', () => {
  test('is cut at a word, and that is known', () => {
    const { text, cut } = readTyped('échéances '.repeat(1000));
    expect(text.length).toBeLessThanOrEqual(MOST_CHARACTERS);
    expect([text.endsWith('échéances'), cut]).toEqual([true, true]);
  });

  test('is whole up to the limit', () => {
    const question = `${'nous sortons d’une réunion. '.repeat(100)}Ma question : qui pilote l’action 15 ?`;
    expect(readTyped(question)).toMatchObject({ questions: [question], cut: false });
  });

  test('is counted after folding, which makes eighteen letters of one', () => {
    expect(readTyped('ﷺ'.repeat(498))).toMatchObject({ cut: true });
    expect(readTyped('ﷺ'.repeat(20)).text.length).toBeGreaterThan(300);
  });
});

/** What strangers send: markup in pieces, letters that unfold, nothing but signs. */
const piece = fc.constantFrom(
  ...[
    '<',
    '>',
    '<@',
    '<@U1>',
    '|',
    '&gt;',
    '&amp;',
    ':',
    ':+1:',
    '*',
    '_',
    '~',
    '`',
    '```',
    '\n',
    '\n> ',
    '?',
    '! ',
    '. ',
    ' ',
    'ﷺ',
    '⑽',
    '\u0301',
    '\u200d',
    '\ufe0f',
    '\ud800',
    '👍',
    'qui ',
    'quand ',
    'et ',
    'a',
    '@',
    '://',
    'www.',
    '--',
    '/esante',
    '15',
    'é',
  ],
);
const hostile = fc.oneof(
  fc.array(piece, { maxLength: 400 }).map((pieces) => pieces.join('')),
  fc.tuple(piece, fc.integer({ min: 1, max: 3000 })).map(([each, times]) => each.repeat(times)),
  anyText({ maxLength: 500 }),
);

describe('whatever is typed', () => {
  test('what is kept is bounded, well-formed and part of the text', () => {
    fc.assert(
      fc.property(hostile, (raw) => {
        const { text, questions, further, acknowledgement } = readTyped(raw);
        expect(text.length).toBeLessThanOrEqual(MOST_CHARACTERS);
        expect(text.isWellFormed()).toBe(true);
        expect(questions.length).toBeLessThanOrEqual(MOST_QUESTIONS);
        for (const question of [...questions, ...further]) expect(question).toMatch(/[\p{L}\p{N}\p{M}]/u);
        // Sentences of one question are joined by spaces.
        const lengthOf = (some: string): number => some.replaceAll(/\s/g, '').length;
        expect(lengthOf([...questions, ...further].join(''))).toBeLessThanOrEqual(lengthOf(text));
        if (acknowledgement) expect(questions).toEqual([]);
      }),
    );
  });

  test('reading again what was read changes nothing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...single, ...several.map(({ input }) => ({ input, expected: input }))),
        ({ input }) => {
          const once = readTyped(input);
          for (const question of once.questions)
            expect(readTyped(question).text).toBe(readTyped(readTyped(question).text).text);
        },
      ),
    );
  });

  test('the words of a person are kept where there is no markup', () => {
    const word = fc.constantFrom(
      'qui',
      'pilote',
      'DMP',
      'échéances',
      '2021',
      'l’action',
      '13.2',
      'e-prescription',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (words) => {
        const text = words.join(' ');
        expect(readTyped(text).text).toBe(text);
      }),
    );
  });
});

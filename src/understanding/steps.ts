import { fold } from './words.ts';

/** A kind of step that a list is narrowed to: "which experiments run in 2020". */
export interface Step {
  /** As the folded question calls it, and with the words that ask for a list of it. */
  said: string;
  whole: string;
  /** Not as something that actions have: the steps themselves are listed. */
  alone: boolean;
  /** No word asks for a list. */
  bare: boolean;
  /** What the folded label of such a deadline says, in either language. */
  label: RegExp;
}

/** What steps are called in questions, and in labels. */
const kinds: { noun: string; label: RegExp }[] = [
  {
    noun: 'experiment(?:ation)?s?|trials?|pilot(?:e?s)?|(?:phases?|projets?|sites?) pilotes?|pilot (?:phases?|projects?|sites?)',
    label: /^(?:premiere?s? |first |phase )?(?:experiment|pilot|trial)/,
  },
  { noun: 'tests?', label: /\btests?\b/ },
  {
    noun: 'pocs?|proofs? of concept|preuves? de concept',
    label: /\b(?:pocs?|proofs? of concept|preuves? de concept)\b/,
  },
  {
    noun: 'generali[sz]ations?|(?:general |nationwide )?roll-?outs?|montees? en charge',
    label: /\b(?:generali[sz]ation|roll-?out|montee en charge)/,
  },
  { noun: 'publications?|parutions?', label: /\b(?:publication|parution|publish)/ },
  { noun: 'lancements?|launches|launch', label: /\b(?:lancement|launch)/ },
  { noun: 'ouvertures?|openings?', label: /\b(?:ouverture|opening)/ },
  {
    noun: 'fins? de programmes?|fins? du programme|(?:programmes?|programs?) ends?|ends? of (?:the )?(?:programmes?|programs?)|dates? de fin|end dates?',
    label: /^(?:fin|end) /,
  },
  {
    noun: "(?:programmes?|programs?) (?:qui )?(?:come to an end|end(?:ing)?|finish(?:ing)?|se terminent|se termine|finissent|s'achevent|prennent fin|s'arretent)",
    label: /^(?:fin|end) (?:du|of the) program/,
  },
  {
    noun: 'concertations?|public consultations?|consultations? publiques?',
    label: /\b(?:concertation|consultation)/,
  },
];

const A_LIST =
  "(?:which|what|quel(?:le)?s|list(?:e|e[rz])?|all|every|toutes|tous|any|how many|combien d(?:e |')|autres|other)(?: (?:the|les|des|of|are|sont|other|autres))*";
const HAVING =
  '(?:actions?|projects?|projets?|measures?|mesures?|programmes?|programs?|schemes?)(?: that| which| qui)? (?:have|has|with|ont|avec|prevoient|comportent|incluent|include|plan|involve|involving)(?: (?:an?|une?|des|le|la|the|any))*(?: ?")?';

const patterns = kinds.map(({ noun, label }) => ({
  label,
  pattern: new RegExp(
    `(?:^\\W*|\\b(?<list>${A_LIST}) (?:first |1ere?s? |premiere?s? )?|\\b(?<having>${HAVING}) ?)(?<said>${noun})(?![a-z])`,
  ),
}));

/** The kind of step whose list a folded question asks for; null when it asks for none. */
export function readStep(folded: string): Step | null {
  for (const { label, pattern } of patterns) {
    const match = pattern.exec(folded);
    const { list, having, said } = match?.groups ?? {};
    if (match && said) {
      return { said, whole: match[0], label, alone: !having, bare: !having && !list };
    }
  }
  return null;
}

/** A step as the question writes it, with its accents. */
export function asWritten({ said }: Step, question: string): string {
  const written = question.split(/[\s"“”«»?!,;:.]+/);
  const length = said.split(' ').length;
  const places = written.map((_, at) => written.slice(at, at + length).join(' '));
  return places.find((words) => fold(words) === said) ?? said;
}

export const isOfStep = ({ label }: Step, deadline: { label: string }): boolean =>
  label.test(fold(deadline.label));

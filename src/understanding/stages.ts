import type { Stage } from '../roadmap/lexicon.ts';
import { asksSpan, ends, has, starts } from './cues.ts';

interface StageName {
  pattern: RegExp;
  /** In order of preference: the first that a deadline has is meant. */
  stages: Stage[];
  /** Says that something will be there, not what kind of step it is: counts only alone. */
  vague?: true;
}

const name = (alternatives: string, stages: Stage[], vague?: true): StageName => ({
  pattern: new RegExp(`(?<![a-z0-9])(?:${alternatives})(?![a-z0-9])`),
  stages,
  ...(vague && { vague }),
});

/** What a question calls the stages that a deadline can bring: folded words of both languages. */
const names: StageName[] = [
  name("etudes?|study|studies|feasibility|audit d'opportunite", ['study']),
  name(
    'concertation|consultations? publiques?|public consultation|consulted|commenter|comment on|commented|feedback round',
    ['consultation'],
  ),
  name(
    'first (?:tests?|trials?)|(?:premiers?|1ers?) (?:tests?|essais?|poc|pocs)|pocs?|proofs? of concept|preuves? de concept|prototypes?|(?<!(?:lab|blood|laboratory|medical|usability) )tests?|tester|testing|tested|essais?|essayer|maquettes?',
    ['test', 'experiment'],
  ),
  name(
    'experiment\\w*|phases? pilotes?|pilots?|pilotes?|pilot (?:phase|year|stage|period|sites?)|piloting|real[- ](?:life|world|use)|situation reelle|usage reel|conditions reelles|for real|trials?|tried|being tried|experience|xp|grandeur nature',
    ['experiment', 'test'],
  ),
  name(
    'generalis(?:e|es|er|ee|ees|ent|ations?|ed|ing)|generaliz\\w*|roll(?:ed|s|ing)?[- ]?outs?|rollouts?|roll(?:ed)? \\w+ out|deploye?\\w*|deploiement|deployed|montee en charge|ramp(?:s|ed|ing)?[- ]?up|scal(?:e|es|ing)[- ]?up|exten[ds]\\w*|etendu\\w*|elargi\\w*|everyone|everybody|everywhere|partout|pour tous|tout le monde|nationwide|widespread|for all|a tous|all of them|obligatoire',
    ['rollout'],
  ),
  name('reunions?|meetings?|meets?|se reunit|se reunissent', ['meeting']),
  name('decrets?|decrees?|loi|law|legislation|legislatif', ['law', 'publication']),
  name(
    'publi(?:e|es|ee|ees|er|cations?|ent|sh\\w*)|releas\\w*|come(?:s)? out|came out|sort(?:ent|ie|ira)?|paru\\w*|parai\\w*|version finale|final version|issued',
    ['publication', 'tool', 'law'],
  ),
  name(
    'cree\\w*|creation|creat\\w+|set up|setting up|founded|supprim\\w*|abolished|dissol\\w*|gone|transform\\w*|remplac\\w*|replac\\w*|turns? into|disparait',
    ['creation'],
  ),
  name(
    'availab\\w+|disponib\\w+|mise? a (?:disposition|dispo)|open(?:s|ing|ed)?|ouvr\\w*|ouvert\\w*|go(?:es)? live|go-live|mise? en service',
    ['rollout', 'creation'],
  ),
  name(
    'mise? en (?:place|oeuvre)|exist\\w*|born|monte|montee?s?|becomes?|devient|arriv\\w*|live|ready|pret(?:e|s|es)?|operationnel\\w*|operational|in place|auron?t|aura|have|get|gets|getting|deliver\\w*|livr\\w*|utilisable|usable|use|utiliser|installe\\w*|installation|introduced',
    ['rollout', 'creation', 'tool', 'publication'],
    true,
  ),
];

export interface AskedStages {
  named: StageName[];
  start: boolean;
  end: boolean;
  /** From beginning to end. */
  span: boolean;
  /** "From the tests to the rollout": all that lies between two stages too. */
  through: boolean;
}

const through = /\b(?:from|du|de la|de l'|des)\b.+\b(?:to|a la|au|aux|jusqu'(?:a|au)|a l')(?= |$)/;

const lasts =
  /\b(?:jusqu'(?:a|en) (?:quand|quelle?)|until|(?:last|final) (?:date|day|quarter|year|month)|date finale|dernier mois|fin d[eu']|fin|end of|last (?:year|month) of|derniere annee|is over|be over|are over)\b/;

/** The stages that a folded question names. */
export function readStages(folded: string): AskedStages {
  return {
    named: names.filter(({ pattern }) => pattern.test(folded)),
    start: has(starts, folded) || /\b(?:debut|start|depuis quand|since when)\b/.test(folded),
    end: has(ends, folded) || lasts.test(folded),
    span: has(asksSpan, folded),
    through: through.test(folded),
  };
}

/** Whether a folded word names a stage, so that it tells nothing about the topic. */
export const isStageWord = (word: string): boolean =>
  names.some(({ pattern }) => pattern.exec(word)?.[0] === word) || has(starts, word) || has(ends, word);

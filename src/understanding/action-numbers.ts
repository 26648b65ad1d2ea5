import { monthNames } from './named-periods.ts';
import { NUMBER_WORD, readNumberWord } from './number-words.ts';

/** "un" and "one" are articles and pronouns too: they are numbers only where nothing follows. */
const WORD = `(?:(?!une? |one (?!to |through ))(?:${NUMBER_WORD})(?![a-z]))`;
/** "au 1er juin", "to 3 May 2020", "au 2020-05-01": a day, not an action. */
const DAY = `\\d{1,2}(?:er|st|nd|rd|th)?(?: of)? (?:${Object.keys(monthNames).join('|')})(?![a-z])|\\d{4}-\\d`;
const NUMBER = `(?:(?!${DAY})-?\\d{1,9}(?!\\d|(?:er|st|nd|rd|th)(?![a-z]))|${WORD})`;
const SIGN = '(?:n[°o]\\.?|no\\.?|numero|number|num|#|:)?';
const NAME = '(?:actions?|fiches?(?: actions?)?|mesures?|measures?|actn?|n°|numeros?|numbers?|#)';
const AND = '(?:,|;|et|and|ou|or|vs\\.?|versus|contre|&|/|\\+)';
const TO = "(?:a|to|-|au|jusqu'a|up to|through|thru)";

const named = new RegExp(
  `(?<![a-z0-9])${NAME} ?${SIGN} ?(${NUMBER}(?: ?${AND} ?(?:l')?(?:actions? |fiches? )?${SIGN} ?${NUMBER}| ?${TO} ?(?:l')?(?:action )?${NUMBER})*)`,
  'g',
);
/** "orientation n° 5" is no action. */
const ofSection =
  /\b(?:orientations?|axes?|piliers?|pillars?|chapitres?|chapters?|sections?|parties?|parts?|themes?|priorites?) ?(?:n°|no|numero|number|#)? ?\d+/g;
/** "Between action 10 and action 20" takes in those between. */
const between = new RegExp(
  `\\b(?:between|entre) (?:the |les |l')?(${NAME}) ?${SIGN} ?(${NUMBER}) (?:and|et) (?:the |l')?(?:${NAME} ?)?${SIGN} ?(${NUMBER})`,
  'g',
);
const short = /(?<![a-z0-9])a(\d{1,2})(?![a-z0-9./-])/g;
const alone = new RegExp(`^\\W*(${NUMBER})\\W*$`);
/** "Compare 15 and 16", "15 vs 16": two numbers side by side, without the word for what they count. */
const compared = new RegExp(
  `\\b(?:compare[rz]?|comparaison|comparison|differences?) (?:(?:between|entre|of|de|les?|the) )*(${NUMBER} ?(?:${AND}|with|avec) ?${NUMBER})\\W*$`,
  'g',
);
const versus = new RegExp(`^\\W*(${NUMBER} ?(?:vs\\.?|versus|contre) ?${NUMBER})\\W*$`);
/** "No. 22". */
const numero = /(?<![a-z0-9])(?:n°|no\.?|nr\.?|num\.?|numero) ?(\d{1,2})(?![a-z0-9./-])/g;
const point = /(?<![a-z0-9])(?:points?|items?|ligne|line|volet) (?:n° ?)?(\d{1,2})(?![a-z0-9.])/g;
const part = new RegExp(`(${TO})? ?(?:l')?(?:actions? |fiches? )?${SIGN} ?(${NUMBER})`, 'g');

/**
 * The action numbers that a folded question names, in any wording: "action 15", "n°15", "fiche 12", "a15",
 * "action quinze", "actions 4 à 7", "15 vs 16". They may be such as no roadmap has (0, -1, 27).
 */
export function readActionNumbers(folded: string): { numbers: number[]; rest: string } {
  const numbers: number[] = [];
  let rest = folded.replace(between, '$1 $2 to $3');
  const sections = folded.match(ofSection) ?? [];
  for (const section of sections) rest = rest.replace(section, section.replace(/[^ ]/g, '~'));
  const take = (match: RegExpMatchArray, list: string): void => {
    const read = readList(list);
    for (const number of read) if (!numbers.includes(number)) numbers.push(number);
    // Years are left to whoever reads periods.
    if (read.length > 0) rest = rest.replace(match[0], ' ');
  };
  for (const pattern of [named, short, numero, point, compared, versus, alone]) {
    const matches = pattern.global ? rest.matchAll(pattern) : [rest.match(pattern)];
    for (const match of [...matches]) if (match?.[1]) take(match, match[1]);
  }
  for (const section of sections) rest = rest.replace(section.replace(/[^ ]/g, '~'), section);
  return { numbers, rest };
}

function readList(list: string): number[] {
  const numbers: number[] = [];
  for (const [, to, written = ''] of list.matchAll(part)) {
    const number = readNumberWord(written) ?? Number(written);
    // "actions 2020" names a year.
    if (number >= 1900 && number < 2100) continue;
    const from = numbers.at(-1);
    if (from === undefined) numbers.push(to === '-' ? -number : number);
    else {
      for (let between = from + 1; to && between < Math.min(number, from + 50); between += 1) {
        numbers.push(between);
      }
      numbers.push(number);
    }
  }
  return numbers;
}

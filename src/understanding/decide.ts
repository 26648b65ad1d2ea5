import type { Model } from '../roadmap/weights.ts';
import { askingSigns } from './features.ts';
import type { Cue } from './grammar.ts';
import { chancesOf } from './model.ts';
import { type Asks, asksForList, type Conditions, isTalk, namesNoAction, type Query } from './query.ts';

/** Beside these nobody is asked for, nor by a "qui" that no question is: "the psychologists who ask me". */
const ofNobody: readonly Cue[] = ['purpose', 'for-whom', 'planned', 'wants-who'];

/** What a question asks: the likeliest by how it is put, but for what its conditions rule out. */
export function decide(query: Query, model: Model): Asks {
  const { conditions } = query;
  const chances = chancesOf(model, askingSigns(query));
  const ranked = (model.classes as Asks[])
    .map((asks, place) => ({ asks, chance: chances[place] ?? 0 }))
    .sort((one, other) => other.chance - one.chance)
    .map(({ asks }) => asks);
  // "DMP vs MSSanté", "the ANS replaces ASIP Santé?" ask for no meaning.
  const isComparison = query.terms.length > 1 && !query.wording.has('cue define');
  const [first = 'action'] = ranked;
  const likeliest = first === 'define' && isComparison ? 'action' : first;
  const isWhole = query.named.length === 0 && namesNoAction(query);
  const narrowed = listOf(conditions);
  // "All the actions about hospitals": those of a theme.
  const isOfSeveral = query.wording.has('cue several-actions') && !query.wording.has('cue one-of');
  // "Everything about hospitals": of a theme, where no one thing is named.
  const isOfAll =
    query.wording.has('cue all') &&
    !query.wording.has('cue asks') &&
    query.terms.length === 0 &&
    query.topic.length < 4 &&
    query.topic.some(({ cue }) => !cue);
  const speaksOf = query.wording.has('cue actions-mention') || query.wording.has('cue speaks-of');
  const isOfOne = !speaksOf && query.named.length > 0;
  // "Tout ce qui touche aux hôpitaux": no deadline is spoken of.
  const isOpen =
    likeliest === 'action' || (likeliest === 'deadlines' && narrowed === null && !query.asking.list);
  if (isOpen && (isOfSeveral || isOfAll) && !isOfOne && conditions.numbers.length === 0) return 'actions';
  // "Actions whose last milestone falls in 2022"
  const isOfActions = query.asking.list === 'actions' && conditions.period && conditions.standing;
  if (likeliest === 'deadlines' && isOfActions) return 'actions';
  // "List the pilots in the INS action": deadlines of a kind within one action.
  const isWithin = conditions.kinds.length > 0 && query.named.length + conditions.numbers.length === 1;
  if (likeliest === 'action' && isWithin && query.wording.has('cue lists')) return 'deadlines';
  // "Which bodies are involved in MSSanté?"
  if (!isWhole && query.wording.has('cue associated') && (likeliest === 'action' || likeliest === 'define'))
    return 'who';
  // "Tout ce qui est confié à l’ANS", "what is on the ARS’s plate?": what a body leads, not what it is.
  const isOfBody =
    isWhole &&
    query.asking.list === null &&
    conditions.owners?.names.length === 1 &&
    conditions.numbers.length === 0;
  const isWhat = likeliest !== 'when' && !isTalk(likeliest) && narrowed !== 'deadlines';
  if (isWhat && isOfBody && query.asking.steers && !query.asking.who && !query.wording.has('cue define'))
    return 'actions';
  // "Le SMT, prévu pour ?", "what is new in it, with the year of each?"
  const isOfEach = query.dates.every && !isWhole && query.asking.list === null && !query.dates.start;
  if (isWhat && likeliest !== 'who' && (query.wording.has('cue when-last') || isOfEach)) return 'when';
  // "Health Data Hub, led by?"
  if (likeliest === 'action' && query.wording.has('cue who-last')) return 'who';
  // "C’est l’action 21 qui concerne l’APA ?", "qu’est-ce qui est prévu ?"
  const asksForNobody = !query.asking.who && !query.asking.steers && !query.wording.has('cue owner');
  const isOfNobody = ofNobody.some((cue) => query.wording.has(`cue ${cue}`)) || conditions.numbers.length > 0;
  if (likeliest === 'who' && asksForNobody && isOfNobody) return 'action';
  // "Is the INS rolled out today?" A date of one thing.
  const isOfThing = query.named.length === 1 && query.asking.list === null && conditions.period === null;
  if (likeliest === 'deadlines' && isOfThing && conditions.standing === null && !query.wording.has('cue all'))
    return 'when';
  // "Everything that was due in 2022": what falls in a time is no one action.
  const isOfTime = conditions.period !== null && query.wording.has('cue all') && query.named.length === 0;
  const isOfNone = conditions.numbers.length === 0 && query.asking.list !== 'actions';
  if (likeliest === 'action' && isOfTime && isOfNone) return 'deadlines';
  // "Next deadline of action 22": those ahead or, where none is, that there is none.
  const isNext = conditions.standing === 'next' && conditions.period === null;
  if (likeliest === 'when' && isWhole && isNext && conditions.numbers.length > 0) return 'deadlines';
  // "Is action 13 late?"
  const isNumber = isWhole && conditions.numbers.length > 0;
  const isName = query.named.length === 1 && query.topic.filter(({ cue }) => !cue).length === 1;
  const isLate = isName && conditions.standing === 'overdue';
  if (likeliest === 'action' && (isLate || (isNumber && conditions.standing !== null))) return 'deadlines';
  // "How are you today?"
  const isToday = conditions.period?.start === query.today && conditions.period.end === query.today;
  if (isTalk(likeliest) && isToday && query.asking.list === null) return likeliest;
  // Conditions and no action named: a list is asked for, however it is put.
  if (narrowed && isWhole && !asksForList(likeliest)) return narrowed;
  const isOwned = query.conditions.owners !== null && query.asking.steers;
  // "Is it led by the DNS alone?"
  if (!isWhole && isOwned && (likeliest === 'action' || (likeliest === 'when' && !query.asking.when)))
    return 'who';
  const named =
    !isWhole ||
    query.strange ||
    query.properties.length + query.unexplained.length > 0 ||
    conditions.numbers.length > 0 ||
    narrowed !== null;
  return isTalk(likeliest) && named ? (ranked.find((asks) => !isTalk(asks)) ?? 'action') : likeliest;
}

/** What the conditions are about: deadlines, or else actions; null where there are none that a list could have. */
function listOf(conditions: Conditions): 'actions' | 'deadlines' | null {
  const { numbers, period, standing, exactness, kinds, title, ownerCount, deadlineCount, chapters } =
    conditions;
  if (numbers.length > 0) return null;
  if (period || standing || exactness || kinds.length > 0 || title?.of === 'deadlines') return 'deadlines';
  return title || ownerCount || deadlineCount || chapters.length > 0 ? 'actions' : null;
}

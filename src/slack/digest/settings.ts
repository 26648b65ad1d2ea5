import { digestStatus } from '../../digest/status.ts';
import { phrasesIn } from '../../phrases/phrases.ts';
import { actionByKey, numberOf } from '../../roadmap/action-number.ts';
import { findAction, type Roadmap } from '../../roadmap/roadmap.ts';
import { unitIn } from '../../roadmap/unit.ts';
import { DigestSettings, horizonLimits } from '../../state/digest-settings.ts';
import type { Language } from '../../understanding/language.ts';
import type { SettingsFrame } from '../blocks/digest-settings.ts';
import { outside, sections } from '../blocks/elements.ts';
import { type Filled, modal } from '../blocks/window.ts';
import { whyNotChange } from '../conversation/access.ts';
import { logFailure } from '../conversation/apologise.ts';
import type { SlackDependencies } from '../conversation/dependencies.ts';
import type { Outcome, Sent } from '../conversation/interactions.ts';
import { publishHome } from '../home/home.ts';
import { shown } from '../transport/limits.ts';
import { isFinished, ofRoadmap, store } from './standing.ts';

/** Stores what was filled in in the window, and says so; or says, field by field, what cannot be taken. */
export async function submitSettings(
  { frame, filled, asker: person }: Sent<SettingsFrame>,
  deps: SlackDependencies,
): Promise<Outcome> {
  const { state, now, log } = deps;
  const { team } = person;
  const { language, home, pack, digest: id } = frame;
  const { digest: phrases } = phrasesIn(language).slack;
  const say = (...sentences: string[]): Outcome => ({
    view: modal(language, phrases.modal, sections(sentences.map((each) => outside(each, shown.quote * 2)))),
    ...(home && { after: () => publishHome(person, deps).catch((error) => logFailure(log, error)) }),
  });
  const roadmap = deps.packs.find(pack);
  if (!roadmap) return say(phrasesIn(language).packs.gone(pack ?? ''));
  const channel = frame.channel ?? filled('channel').selected_conversation ?? '';
  const { data, wrong } = readSettings(filled, roadmap, language);
  if (channel === '') wrong.channel = phrases.wrong.channel;
  if (!data || Object.keys(wrong).length > 0) return { wrong };
  const refuse = (why: string) => (frame.channel === undefined ? { wrong: { channel: why } } : say(why));
  const asker = { ...person, channel, here: frame.channel !== undefined && !home };
  const whyNot = await whyNotChange(asker, language, deps);
  if (whyNot) return refuse(whyNot);
  const before = await state.digests.find(id);
  if (before ? before.settings.team !== team : !frame.isNew) return say(phrases.vanished);
  const another = ofRoadmap(await state.digests.inChannel(team, channel), pack, deps);
  if (!before && another) return refuse(phrases.already);
  const settings = DigestSettings.parse({
    ...(before?.settings ?? { id, team, channel, creator: person.user, ...(pack && { pack }) }),
    ...data,
  });
  // Other filters may have dates ahead again.
  if (settings.state.name === 'finished' && !(await isFinished(settings, deps)))
    settings.state = { name: 'on' };
  const { stored, caveats } = await store(settings, asker, language, deps);
  return say(phrases.modal.saved, digestStatus(stored, null, now(), language), ...caveats);
}

/** All that is filled in in the window but the channel. */
const given = { id: true, team: true, channel: true, creator: true, pack: true, state: true } as const;
const Settings = DigestSettings.omit(given);

/** Reads the submitted window. `wrong`: a sentence for each field that cannot be taken. */
function readSettings(of: Filled, roadmap: Roadmap, language: Language) {
  const { answer, slack } = phrasesIn(language);
  const { wrong: phrases } = slack.digest;
  const { min, max } = horizonLimits;
  const unit = unitIn(language, roadmap);
  const chosen = (name: string) => of(name).selected_options?.map(({ value }) => value) ?? [];
  const actions = readActions(of('actions').value ?? '', roadmap);
  const unknown = actions?.find((number) => !findAction(roadmap, number));
  // What is not filled in is null, and so no choice that could be left out.
  const { data, error } = Settings.safeParse({
    weekday: of('weekday').selected_option?.value ?? null,
    time: of('time').selected_time ?? null,
    zone: of('zone').value?.trim() ?? null,
    language: of('language').selected_option?.value,
    horizon: Number(of('horizon').value?.trim() || Number.NaN),
    filters: {
      orientations: chosen('orientations').map(Number),
      actions: actions ?? [],
      owners: chosen('owners'),
    },
  });
  const { weekday, time, zone } = phrases;
  const sentences: Record<string, string> = { weekday, time, zone, horizon: phrases.horizon(min, max) };
  const wrong: Record<string, string> = {
    ...Object.fromEntries(
      (error?.issues ?? []).map(({ path: [field], message }) => [field, sentences[String(field)] ?? message]),
    ),
    ...(!actions && { actions: phrases.actionList }),
    ...(unknown !== undefined && { actions: answer.absent(unit, [unit.mark(unknown)]) }),
  };
  return { data, wrong };
}

/** "4, 15-17", "2.1, 2.3" or "DOC-01" as numbers, each once; null where it is something else. */
function readActions(text: string, roadmap: Roadmap): number[] | null {
  const parts = text.split(/[,;\s]+/).filter((part) => part !== '');
  const numbers = parts.map((part) => {
    const action = actionByKey(roadmap, part);
    if (action) return [action.number];
    if (/^\d{1,3}(?:\.\d{1,3}){1,2}$/.test(part)) return [numberOf(part)];
    const [, first = '', last = first] = /^(\d{1,6})(?:[-–](\d{1,6}))?$/.exec(part) ?? [];
    const [from, to] = [Number(first), Number(last)];
    if (first === '' || to < from || to - from > longestRange) return null;
    return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
  return numbers.includes(null) ? null : [...new Set(numbers.flatMap((each) => each ?? []))];
}

const longestRange = 1000;

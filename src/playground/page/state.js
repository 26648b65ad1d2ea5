import { fill, writtenInstant } from './page.js';

/** @import { Happening, Hello } from '../protocol.ts' */
/** @import { State } from './page.js' */

/**
 * Before the program has said hello, there is only the language.
 *
 * @typedef {Omit<State, 'hello'> & { hello?: Hello }} Beginning
 * @typedef {Happening | { type: 'offline' } | { type: 'change', changes: Partial<State> }} Step
 */

/** @type {() => Beginning} */
export const start = () => ({
  language: (localStorage.getItem('language') ?? navigator.language).startsWith('fr') ? 'fr' : 'en',
  conversation: '',
  view: 'messages',
  draft: '',
  problem: '',
  notice: '',
  status: '',
  errors: {},
});

/** What the page knows after a step. @type {(state: Beginning, step: Step) => Beginning} */
export function reduce(state, step) {
  if (step.type === 'hello') {
    return { ...state, hello: step, conversation: state.conversation || step.channel, problem: '' };
  }
  return state.hello ? next({ ...state, hello: state.hello }, step) : state;
}

/** @type {(state: State, step: Exclude<Step, { type: 'hello' }>) => State} */
function next(state, step) {
  const { hello, language } = state;
  const phrases = hello.phrases[language];
  const knows = (/** @type {Partial<Hello>} */ changes) => ({ hello: { ...hello, ...changes } });
  switch (step.type) {
    case 'change':
      return changed(state, step.changes);
    case 'offline':
      return { ...state, problem: phrases.offline };
    case 'message': {
      const { message } = step;
      const index = hello.messages.findIndex(
        ({ channel, ts }) => channel === message.channel && ts === message.ts,
      );
      const messages = index === -1 ? [...hello.messages, message] : hello.messages.with(index, message);
      return { ...state, ...knows({ messages }), ...(message.from === 'bot' && { status: '' }) };
    }
    case 'removed': {
      const stays = ({ channel = '', ts = '' }) => channel !== step.channel || ts !== step.ts;
      return { ...state, ...knows({ messages: hello.messages.filter(stays) }) };
    }
    case 'modal':
      return { ...state, ...knows({ modal: step.view }), errors: step.errors ?? {} };
    case 'home':
      return { ...state, ...knows({ home: step.view }) };
    case 'ledger':
    case 'today':
      return { ...state, ...knows(step) };
    case 'suggestions':
      return { ...state, suggestions: step };
    case 'prompts':
      return { ...state, prompts: step.prompts };
    case 'status':
      return { ...state, status: step.text && `${hello.names.bot} ${step.text}` };
    case 'ran': {
      const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
      const told = step.results.map(({ outcome, due, error = '' }) =>
        fill(phrases.ran[outcome], { due: writtenInstant(due, locale), error }),
      );
      return { ...state, notice: told.join('\n') };
    }
    case 'problem':
      return { ...state, problem: fill(phrases.problem[step.problem], { detail: step.detail ?? '' }) };
    default:
      return state;
  }
}

/** Another conversation leaves the thread. @type {(state: State, changes: Partial<State>) => State} */
function changed(state, changes) {
  if (changes.language) localStorage.setItem('language', changes.language);
  const { conversation = state.conversation } = changes;
  return { ...state, ...(conversation !== state.conversation && { thread: undefined }), ...changes };
}

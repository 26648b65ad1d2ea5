import { prepareSuggestions, suggest } from '../../../src/lookup/suggest.ts';
import { loadRoadmap } from '../../../src/roadmap/load.ts';
import { shown } from '../../../src/slack/transport/limits.ts';
import { typedTexts } from '../suggestions.ts';

/** The menu that answers while one types, in a program just started; `prepared` as an argument: as the app starts it. */
const roadmap = loadRoadmap();
if (process.argv.includes('prepared')) prepareSuggestions(roadmap);
const time = (text: string): number => {
  const from = performance.now();
  suggest(text, { roadmap, today: '2020-05-01', most: shown.suggested.typed });
  return performance.now() - from;
};
const [first = 0, ...next] = typedTexts().map(time);
process.send?.({ first, next });

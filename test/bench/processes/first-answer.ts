import { answerQuestion } from '../../../src/answer/answer-question.ts';
import { indexOf } from '../../../src/lookup/roadmap-index.ts';
import { loadRoadmap } from '../../../src/roadmap/load.ts';

const loading = performance.now();
const roadmap = loadRoadmap();
const indexing = performance.now();
indexOf(roadmap);
const indexed = performance.now();
answerQuestion('quand démarre la e-prescription ?', { roadmap, today: '2019-04-25' });
process.send?.({
  modules: loading,
  facts: indexing - loading,
  index: indexed - indexing,
  ready: performance.now(),
  memory: process.memoryUsage().rss,
});

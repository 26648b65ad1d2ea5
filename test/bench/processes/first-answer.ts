import { answerQuestion } from '../../../src/answer/answer-question.ts';
import { loadRoadmap } from '../../../src/roadmap/load.ts';

/** A question on the command line, from the start of the process to its answer. */
answerQuestion('quand démarre la e-prescription ?', { roadmap: loadRoadmap(), today: '2019-04-25' });
process.send?.({ ready: performance.now(), memory: process.memoryUsage().rss });

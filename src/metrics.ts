import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { ServedRequest } from './slack/conversation/current-request.ts';

/** States that are shown with a count of zero, too. */
const queueStates = ['due', 'claimed', 'sending', 'waiting', 'unknown'] as const;
type QueueState = (typeof queueStates)[number];

/** What Prometheus reads of this process. `queue`: the digests to be delivered, by state; asked at each reading. */
export function createMetrics(queue: () => Promise<Partial<Record<QueueState, number>>>) {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const counter = <Label extends string>(name: string, help: string, ...labelNames: Label[]) =>
    new Counter({ name, help, labelNames, registers });
  const answers = counter(
    'esante_answers_total',
    'Answers, by kind ("unknown": the roadmap does not say) and by how they were asked for.',
    'kind',
    'surface',
  );
  const duration = new Histogram({
    name: 'esante_request_duration_seconds',
    help: 'From the moment a listener may start until it is done, its calls of Slack included.',
    labelNames: ['surface'],
    // Slack waits for 3 seconds.
    buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10],
    registers,
  });
  const inFlight = new Gauge({
    name: 'esante_requests_in_flight',
    help: 'Requests that are being worked on now.',
    registers,
  });
  const failed = counter(
    'esante_requests_failed_total',
    'Requests that ended with an apology or, where there was nobody to tell, in the log.',
    'surface',
  );
  const refused = counter('esante_requests_refused_total', 'Requests that were turned away.', 'reason');
  const digests = counter('esante_digests_total', 'Deliveries of digests, by outcome.', 'outcome');
  new Gauge({
    name: 'esante_digest_queue',
    help: 'Digests that are due and not delivered yet, and deliveries that are not over, by state.',
    labelNames: ['state'],
    registers,
    async collect() {
      // Without its database the process still tells all the rest.
      const sizes = await queue().catch(() => null);
      this.reset();
      if (sizes) for (const state of queueStates) this.set({ state }, sizes[state] ?? 0);
    },
  });
  const calls = counter(
    'esante_slack_calls_total',
    'Calls of Slack, by method and outcome: "ok", or the code of the error.',
    'method',
    'outcome',
  );

  return {
    register,
    /** Counts a request; what it returns is to be called when the request is over. */
    request(request: ServedRequest): () => void {
      const { surface } = request;
      const stopTimer = duration.startTimer({ surface });
      inFlight.inc();
      return () => {
        inFlight.dec();
        stopTimer();
        if (request.answer) answers.inc({ kind: request.answer, surface });
        if (request.failed) failed.inc({ surface });
        if (request.refused) refused.inc({ reason: request.refused });
      };
    },
    /** `outcome`: as the delivery reports it, such as `sent` or `unknown`. */
    digest: (outcome: string): void => digests.inc({ outcome }),
    slackCall: (method: string, outcome: string): void => calls.inc({ method, outcome }),
  };
}

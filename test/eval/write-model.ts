import type { Model } from '../../src/roadmap/weights.ts';

/** A sign a line, so that a change of the weights shows where it is. */
export function writeModel({ classes, bias, weights }: Model): string {
  const lines = Object.entries(weights).map(
    ([sign, pairs]) => `${JSON.stringify(sign)}:${JSON.stringify(pairs)}`,
  );
  return `{"classes":${JSON.stringify(classes)},\n"bias":${JSON.stringify(bias)},\n"weights":{\n${lines.join(',\n')}\n}}\n`;
}

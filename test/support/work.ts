/** Methods of arrays that call something for each element. */
const walks = [
  'every',
  'filter',
  'find',
  'findIndex',
  'findLast',
  'flatMap',
  'map',
  'reduce',
  'some',
] as const;

/**
 * How many elements of arrays something looks at, as a measure of its work that is the same on every machine: what
 * grows faster than the length of a text shows in it.
 */
export function workOf(act: () => unknown): number {
  let steps = 0;
  const { prototype } = Array as unknown as { prototype: Record<string, (...given: unknown[]) => unknown> };
  const own = walks.map((name) => [name, prototype[name]] as const);
  for (const [name, walk] of own) {
    prototype[name] = function (this: unknown[], call: unknown, ...rest: unknown[]) {
      const counted = (...given: unknown[]) => {
        steps += 1;
        return (call as (...given: unknown[]) => unknown)(...given);
      };
      return walk?.call(this, counted, ...rest);
    };
  }
  try {
    act();
  } finally {
    for (const [name, walk] of own) if (walk) prototype[name] = walk;
  }
  return steps;
}

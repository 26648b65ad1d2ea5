/**
 * Computes once for each key, such as a roadmap, and keeps it as long as the key is: what never changes is read at its
 * first use, and again only when the pack is loaded anew.
 */
export function oncePer<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const computed = new WeakMap<Key, { value: Value }>();
  return (key) => {
    const known = computed.get(key) ?? { value: compute(key) };
    computed.set(key, known);
    return known.value;
  };
}

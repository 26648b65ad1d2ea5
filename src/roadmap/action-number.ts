/** From here on, a number stands for one with points. */
const DOTTED = 1_000_000;

/**
 * The whole number that stands for a written one: its own, and 2001000 for "2.1", 2001003 for "2.1.3". So every action
 * can be asked for by a number, they sort as in the text, and none takes the place of another.
 */
export function numberOf(mark: string): number {
  const [major = 0, minor, patch = 0] = mark.split('.').map(Number);
  return minor === undefined ? major : major * DOTTED + minor * 1000 + patch;
}

/** The number as the text writes it: "15", "2.1". */
export function markOf(number: number): string {
  if (number < DOTTED) return String(number);
  const parts = [Math.floor(number / DOTTED), Math.floor(number / 1000) % 1000, number % 1000];
  return (parts[2] === 0 ? parts.slice(0, 2) : parts).join('.');
}

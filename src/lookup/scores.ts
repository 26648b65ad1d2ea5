/**
 * Sums by action, for one question after the other. Only what a question touched is looked at and cleared again, so
 * that its cost goes with the actions that have its words, not with the size of the roadmap.
 */
export class Scores {
  readonly #sums: Float64Array;
  /** The actions with a sum above zero. */
  readonly #touched: Uint32Array;
  #count = 0;
  /** The best that one word says for each action, and the actions that it says something for. */
  readonly #best: Float64Array;
  readonly #having: Uint32Array;
  #waiting = 0;

  constructor(actions: number) {
    this.#sums = new Float64Array(actions);
    this.#touched = new Uint32Array(actions);
    this.#best = new Float64Array(actions);
    this.#having = new Uint32Array(actions);
  }

  clear(): void {
    for (let at = 0; at < this.#count; at += 1) this.#sums[this.#touched[at] as number] = 0;
    this.#count = 0;
  }

  of(place: number): number {
    return this.#sums[place] as number;
  }

  add(place: number, worth: number): void {
    if (worth === 0) return;
    if (this.#sums[place] === 0) {
      this.#touched[this.#count] = place;
      this.#count += 1;
    }
    this.#sums[place] = this.of(place) + worth;
  }

  /** One of the features of a word, which counts for an action once, by the best of them. */
  offer(place: number, weight: number): void {
    const best = this.#best[place] as number;
    if (best === 0) {
      this.#having[this.#waiting] = place;
      this.#waiting += 1;
    }
    if (weight > best) this.#best[place] = weight;
  }

  /** The word's features were all offered: adds this share of the best of them to each action. */
  take(share: number): void {
    for (let at = 0; at < this.#waiting; at += 1) {
      const place = this.#having[at] as number;
      this.add(place, (this.#best[place] as number) * share);
      this.#best[place] = 0;
    }
    this.#waiting = 0;
  }

  /** Places of the highest sums, best first, ties in the order of the roadmap. */
  top(count: number): number[] {
    const places: number[] = [];
    const before = (place: number, other: number): boolean =>
      this.of(place) > this.of(other) || (this.of(place) === this.of(other) && place < other);
    let least = 0;
    for (let number = 0; number < this.#count; number += 1) {
      const place = this.#touched[number] as number;
      if (this.of(place) < least) continue;
      let at = places.length;
      while (at > 0 && before(place, places[at - 1] as number)) at -= 1;
      if (at === count) continue;
      places.splice(at, 0, place);
      if (places.length > count) places.pop();
      if (places.length === count) least = this.of(places[count - 1] as number);
    }
    return places;
  }
}

import type { Language } from './language.ts';
import { acronymsOf, readTokens, type Token } from './tokens.ts';
import { fold } from './words.ts';

interface Node<T> {
  next: Map<string, Node<T>>;
  values: T[];
}

/** Where an expression was found: tokens `from` (included) to `to` (excluded). */
export interface Found<T> {
  value: T;
  from: number;
  to: number;
}

/** Finds known expressions in a question by the stems of their words, stop words left out on both sides. */
export class PhraseFinder<T> {
  readonly #root: Record<Language, Node<T>> = {
    fr: { next: new Map(), values: [] },
    en: { next: new Map(), values: [] },
  };

  add(expression: string, language: Language, value: T): void {
    const tokens = expressionTokens(expression);
    if (tokens.length === 0) return;
    let node = this.#root[language];
    for (const { stems } of tokens) {
      const stem = stems[language];
      let next = node.next.get(stem);
      if (!next) {
        next = { next: new Map(), values: [] };
        node.next.set(stem, next);
      }
      node = next;
    }
    if (!node.values.includes(value)) node.values.push(value);
  }

  /** Adds expressions of both languages, as the lexicon holds them. */
  addAll(expressions: { fr: string[]; en: string[] }, value: T): void {
    for (const expression of expressions.fr) this.add(expression, 'fr', value);
    for (const expression of expressions.en) this.add(expression, 'en', value);
  }

  /** Every expression in the tokens, overlapping ones included, by place and then by length. */
  find(tokens: readonly Token[]): Found<T>[] {
    const found: Found<T>[] = [];
    for (let from = 0; from < tokens.length; from += 1) {
      for (const language of ['fr', 'en'] as const) {
        let node: Node<T> | undefined = this.#root[language];
        for (let to = from; node && to < tokens.length; to += 1) {
          node = node.next.get(tokens[to]?.stems[language] ?? '');
          for (const value of node?.values ?? []) {
            if (!found.some((other) => other.value === value && other.from === from && other.to === to + 1)) {
              found.push({ value, from, to: to + 1 });
            }
          }
        }
      }
    }
    return found;
  }
}

/** The words of an expression of the lexicon that count; all of them when it has stop words only ("HAS"). */
export function expressionTokens(expression: string): Token[] {
  return readTokens(fold(expression), acronymsOf(`${expression} a`));
}

/** Those that lie in no longer one. */
export function longest<T>(found: readonly Found<T>[]): Found<T>[] {
  return found.filter(
    (one) =>
      !found.some(
        (other) =>
          other !== one &&
          other.from <= one.from &&
          one.to <= other.to &&
          other.to - other.from > one.to - one.from,
      ),
  );
}

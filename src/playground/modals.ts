import type { Feed } from './feed.ts';
import type { View } from './protocol.ts';

/** The person's modals, one upon the other as `views.push` stacks them; the page shows the top one. */
export interface Modals {
  top(): View | undefined;
  /** Opens a modal in the place of all others. */
  open(view: View): void;
  push(view: View): void;
  /** Redraws a modal where it stands; nothing when it was closed in the meantime. */
  update(view: View): void;
  /** Closes the top modal, or all of them. */
  close(which: 'top' | 'all'): void;
}

export function createModals(feed: Feed): Modals {
  let stack: View[] = [];
  const set = (views: View[]) => {
    stack = views;
    feed.tell({ type: 'modal', view: stack.at(-1) ?? null });
  };
  return {
    top: () => stack.at(-1),
    open: (view) => set([view]),
    push: (view) => set([...stack, view]),
    update: (view) => set(stack.map((other) => (other.id === view.id ? view : other))),
    close: (which) => set(which === 'all' ? [] : stack.slice(0, -1)),
  };
}

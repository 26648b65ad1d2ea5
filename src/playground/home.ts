import type { Feed } from './feed.ts';
import type { View } from './protocol.ts';

/** What the app's Home tab shows to the person. */
export interface Home {
  view(): View | null;
  show(view: View): void;
}

export function createHome(feed: Feed): Home {
  let current: View | null = null;
  return {
    view: () => current,
    show(view) {
      current = view;
      feed.tell({ type: 'home', view });
    },
  };
}

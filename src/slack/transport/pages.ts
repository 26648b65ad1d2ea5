/** A list that is longer than so many pages of Slack's is not read to the end. */
const mostPages = 10;

/** One page of a list of Slack's: what was looked for, if it is there, and where the next one begins, if there is one. */
interface Page<Found> {
  found: Found | undefined;
  next: string | undefined;
}

/** Looks through the pages of a list; null where none holds it, undefined where there are too many. */
export async function searchPages<Found>(
  read: (cursor: { cursor?: string }) => Promise<Page<Found>>,
): Promise<Found | null | undefined> {
  let cursor = '';
  for (let page = 0; page < mostPages; page += 1) {
    const { found, next } = await read(cursor ? { cursor } : {});
    if (found !== undefined) return found;
    if (!next) return null;
    cursor = next;
  }
  return undefined;
}

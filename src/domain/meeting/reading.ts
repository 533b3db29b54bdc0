/** How long a person reads and answers one item (minutes). */
const READING_MINUTES = 1.5;

/** What a person who reads ahead knows of an item. */
export type ReadingItem = { readonly id: string; readonly isAgreed: boolean; readonly iRead: boolean };

/** The items that a person still has to read, in the order of the list: not the agreed ones, and not those that they skipped. */
export const toRead = (items: readonly ReadingItem[], skipped: readonly string[]): readonly string[] =>
  readable(items)
    .filter(({ id, iRead }) => !iRead && !skipped.includes(id))
    .map(({ id }) => id);

/** The items that can be read ahead; the others are agreed already. */
export const readable = (items: readonly ReadingItem[]): readonly ReadingItem[] =>
  items.filter((item) => !item.isAgreed);

/** Whole minutes that reading so many items takes, rounded up. */
export const readingMinutes = (items: number): number => Math.ceil(items * READING_MINUTES);

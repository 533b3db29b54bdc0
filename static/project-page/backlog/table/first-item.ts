/** Selector of an item's cell in the list, for the bench: it times the page until the first of them is drawn. */
export const FIRST_ITEM = 'table tbody tr[aria-rowindex] td';

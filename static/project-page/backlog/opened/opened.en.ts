/** English words of what a figure opens; the type makes German have every key. */
export const openedEn = {
  mails: 'Mails of Common Ground to me, from all projects',
  search: 'Open in search',
  copyJql: 'Copy JQL',
  searchesAll: 'The search covers the whole backlog.',
  runwayIs:
    'Runway: the items that are agreed or an exception, not done and not in a running sprint, divided by what is finished in all.',
  medianOfSprints: (last: string) => `That is the median of the last closed sprints: ${last}.`,
  medianOfWeeks: (last: string) => `That is the median of the last weeks: ${last}.`,
  judged: 'Under 1 is too little, 1 to 2 is healthy, 2 to 3 is more than needed yet, above 3 is refined too early.',
  guessed: 'An item without an estimate counts as usual for its type.',
  readOnly: (n: number) => `Counted are the first ${new Intl.NumberFormat('en').format(n)} items.`,
};
export type OpenedWords = typeof openedEn;

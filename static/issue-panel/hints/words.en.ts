const hints = {
  found: 'Found in description and comments',
  foundWhy: {
    asks: 'asked, not answered',
    unfinished: 'not finished',
    how: 'says how it is built; the builders may know a simpler way',
  },
  foundNone: 'Nothing in description and comments waits for an answer.',
  makeQuestion: 'Make it a question',
  dismiss: 'Hide for everybody',
  dismissed: 'hidden for everybody',
  looking: 'Reading description and comments…',
  unread: 'Description and comments could not be read.',
};

/** Words of the questions found in Jira’s texts. */
export const hintsEn = { hints };
export type HintWords = typeof hintsEn;

/** A running meeting without a move for so long is over. Apart from the rows of meetings, so that a panel knows it, too. */
export const OVER_MINUTES = 120;

import { AppError } from '../../failure';

/** The round takes no more votes, or another one is open. */
export const takesNoVotes = (round: number): AppError =>
  new AppError('ballot-closed', 'This round takes no more votes.', { round });

/** What is asked for needs a revealed round, and the latest. */
export const notTheLatest = (round: number): AppError =>
  new AppError('ballot-closed', 'This is not the latest revealed round.', { round });

/** The round's own cards count: the policy may have got others since it was opened. */
export const noSuchCard = (): AppError =>
  new AppError('bad-request', 'There is no such card in this round.', { because: 'no-such-card' });

import { AppError } from '../../failure';

/** The round takes no more votes, or another round is open. */
export const takesNoVotes = (round: number): AppError =>
  new AppError('ballot-closed', 'This round takes no more votes.', { round });

/** The call is possible on the latest revealed round only. */
export const notTheLatest = (round: number): AppError =>
  new AppError('ballot-closed', 'This is not the latest revealed round.', { round });

/** The round keeps the cards that it was opened with, also when the policy's cards change. */
export const noSuchCard = (): AppError =>
  new AppError('bad-request', 'There is no such card in this round.', { because: 'no-such-card' });

import { AppError } from '../../failure';

/** The round takes no more votes, or another round is open. */
export const takesNoVotes = (): AppError => new AppError('ballot-closed', 'This round takes no more votes.');

/** The call is possible on the latest revealed round only. */
export const notTheLatest = (): AppError => new AppError('ballot-closed', 'This is not the latest revealed round.');

/** The round keeps the cards that it was opened with, also when the policy's cards change. */
export const noSuchCard = (): AppError =>
  new AppError('bad-request', 'There is no such card in this round.', { because: 'no-such-card' });

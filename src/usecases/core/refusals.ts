import { AppError } from '../../failure';

/** The round keeps the cards that it was opened with, also when the policy's cards change. */
export const noSuchCard = (): AppError =>
  new AppError('bad-request', 'There is no such card in this round.', { because: 'no-such-card' });

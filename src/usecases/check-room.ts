import { tooMuch, type Outbox } from '../domain/outbox';
import { AppError } from '../failure';

/** The same outbox; fails with `limit-reached` when more is in it than storage takes, before anything is said to be stored. */
export function checkRoom(outbox: Outbox): Outbox {
  switch (tooMuch(outbox)) {
    case null:
      return outbox;
    case 'hidden':
      throw new AppError('limit-reached', 'Too much is hidden: show it first.', { because: 'hidden-full' });
    case 'doubts':
      throw new AppError('limit-reached', 'Too much waits without a name: sign it.', { because: 'doubts-full' });
    case 'all':
      throw new AppError('limit-reached', 'Too much was written lately, or waits for Jira.', { because: 'lately' });
  }
}

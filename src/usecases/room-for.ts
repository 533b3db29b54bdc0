import { OUTBOX_LIMIT, type Outbox } from '../domain/outbox';
import { AppError } from '../failure';

/** The same outbox; fails with `limit-reached` when more waits in it than storage takes. */
export function checkRoom(outbox: Outbox): Outbox {
  const length = JSON.stringify([outbox.hidden, outbox.doubts]).length;
  if (length <= OUTBOX_LIMIT) return outbox;
  throw new AppError('limit-reached', 'Too much is hidden: show it first.', { limit: OUTBOX_LIMIT, length });
}

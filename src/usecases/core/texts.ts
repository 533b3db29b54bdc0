import { AppError } from '../../failure';

/** The trimmed text. Blank fails with `bad-request`, longer than `limit` characters with `limit-reached`. */
export function meaningful(text: string, limit: number): string {
  const trimmed = within(text, limit);
  if (trimmed === '') throw new AppError('bad-request', 'The text is blank.', { because: 'blank' });
  return trimmed;
}

/** As `meaningful`, but blank is allowed. */
export function within(text: string, limit: number): string {
  const trimmed = text.trim();
  if (trimmed.length > limit) {
    throw new AppError('limit-reached', 'The text is too long.', {
      because: 'too-long',
      limit,
      length: trimmed.length,
    });
  }
  return trimmed;
}

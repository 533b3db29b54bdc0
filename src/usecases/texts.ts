import { AppError } from '../failure';

/** The text without blanks around it. Blank is `bad-request`, longer than `limit` characters is `limit-reached`. */
export function meaningful(text: string, limit: number): string {
  const trimmed = within(text, limit);
  if (trimmed === '') throw new AppError('bad-request', 'The text is blank.', { because: 'blank' });
  return trimmed;
}

/** The same where nothing at all is an answer too. */
export function within(text: string, limit: number): string {
  const trimmed = text.trim();
  if (trimmed.length > limit) {
    throw new AppError('limit-reached', 'The text is too long.', { limit, length: trimmed.length });
  }
  return trimmed;
}

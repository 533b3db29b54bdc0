import { AppError, type Contested } from '../../failure';
import { PRIVATE_CHARACTERS, privateRoom } from '../../domain/question/question';
import type { Refinement } from '../../domain/refinement/refinement';
import { type BytesOf, isTooMuch } from '../../domain/refinement/row-room';
import type { AccountId } from '../../domain/shared/person';
import { currentFingerprint } from '../../domain/readiness/assess';
import type { IssueContext } from './issue-context';
import type { Instant } from '../../domain/shared/instant';
import { type Choice, mergeChoice, mergeFields, type Versions } from '../../domain/shared/merge';

/** The round keeps the cards that it was opened with, also when the policy's cards change. */
export const noSuchCard = (): AppError =>
  new AppError('bad-request', 'There is no such card in this round.', { because: 'no-such-card' });

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

/** Fails with `limit-reached` where it says more than there is room for, so that the text stays on its page. */
export function checkRoom(before: Refinement, after: Refinement, bytesOf: BytesOf): void {
  if (isTooMuch(before, after, bytesOf))
    throw new AppError('limit-reached', 'There is no room for the text.', { because: 'row-full' });
}

/** Fails with `limit-reached` where the person's own private questions leave no room for this one. */
export function checkPrivateRoom({ hidden }: Refinement, who: AccountId, text: string): void {
  if (text.length <= privateRoom(hidden.filter(({ askedBy }) => askedBy === who))) return;
  const details = { because: 'hidden-full', limit: PRIVATE_CHARACTERS } as const;
  throw new AppError('limit-reached', 'The caller has written enough private questions.', details);
}

/** The content's fingerprint. Fails with `not-allowed` when it is not the one that the caller saw. */
export function seenContent({ issue, seen }: Pick<IssueContext, 'issue' | 'seen'>): string {
  const fingerprint = currentFingerprint(issue);
  if (fingerprint === seen.fingerprint) return fingerprint;
  throw new AppError('not-allowed', 'The content was changed in the meantime.', { because: 'content' });
}

/** The one refusal of what another person has changed since it was seen. */
export function conflict(fields: readonly Contested[]): AppError {
  return new AppError('conflict', 'It was changed in the meantime.', { because: 'two-texts', fields });
}

type Texts<T> = { readonly [Field in keyof T]: string | null };

/** The fields to keep. Fails with `conflict` and both of each field that both changed, each differently. */
export function merged<T extends Texts<T>>({ base, mine, theirs }: Versions<T>): T {
  const { fields, conflicts } = mergeFields({ base, mine, theirs });
  if (conflicts.length === 0) return fields;
  throw conflict(conflicts.map((field) => ({ field, mine: mine[field], theirs: theirs[field] })));
}

type Reasoned = { readonly at: Instant; readonly reason: string };

/**
 * Whether this reason is given already. Fails with `conflict` and both where another one is, which was not made when the
 * caller saw it (`seen`).
 */
export function isReasonGiven(before: Reasoned | null, reason: string, seen: Instant | null): boolean {
  if (before === null) return false;
  const theirs = { at: before.at, reason: before.reason };
  return isChosen<Record<keyof Reasoned, string | null>>('reason', { base: { at: seen }, mine: { reason }, theirs });
}

/**
 * Whether `field` is as chosen already. Fails with `conflict` and both of it where it is not, and others have changed
 * what was seen.
 */
export function isChosen<T extends Texts<T>>(field: Extract<keyof T, string>, choice: Choice<T>): boolean {
  const { isAsWanted, conflicts } = mergeChoice<T>(choice);
  if (isAsWanted || conflicts.length === 0) return isAsWanted;
  throw conflict([{ field, mine: choice.mine[field] ?? null, theirs: choice.theirs[field] }]);
}

/** Whether the caller cannot see or edit the issue. */
export const isShutOut = (error: unknown): boolean =>
  error instanceof AppError &&
  (error.code === 'not-found' || (error.code === 'not-allowed' && error.details.because === 'read-only'));

/** null where the caller cannot see or edit the issue. */
export async function orShutOut<T>(change: Promise<T>): Promise<T | null> {
  try {
    return await change;
  } catch (error) {
    if (isShutOut(error)) return null;
    throw error;
  }
}

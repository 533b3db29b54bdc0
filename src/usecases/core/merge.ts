import type { Instant } from '../../domain/shared/instant';
import { type Choice, mergeChoice, mergeFields, type Versions } from '../../domain/shared/merge';
import { AppError, type Contested } from '../../failure';

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

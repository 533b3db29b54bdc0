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

/**
 * Whether `field` is as chosen already. Fails with `conflict` and both of it where it is not, and others have changed
 * what was seen.
 */
export function isChosen<T extends Texts<T>>(field: Extract<keyof T, string>, choice: Choice<T>): boolean {
  const { isAsWanted, conflicts } = mergeChoice<T>(choice);
  if (isAsWanted || conflicts.length === 0) return isAsWanted;
  throw conflict([{ field, mine: choice.mine[field] ?? null, theirs: choice.theirs[field] }]);
}

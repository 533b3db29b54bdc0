import { DISMISSED_LIMIT, withDismissed } from '../../domain/refinement/dismissed';
import { AppError } from '../../failure';
import { makeVerb } from '../views/change-panel';

type Payload = {
  /** All hints that the caller sees. */
  readonly base: { readonly hints: readonly string[] };
  readonly input: { readonly hint: string };
};

/**
 * Dismisses a hint for everybody, until it is recalled. Fails with `limit-reached` where the list of dismissed hints is
 * full of those that the caller sees.
 */
export const dismissHint = makeVerb(({ base, input: { hint } }: Payload) => ({ refinement }) => {
  if (refinement.dismissed.includes(hint)) return refinement;
  const dismissed = withDismissed(refinement.dismissed, hint, base.hints);
  if (dismissed !== null) return { ...refinement, dismissed };
  throw new AppError('limit-reached', 'Too many hints are dismissed.', {
    because: 'too-many-hints',
    limit: DISMISSED_LIMIT,
  });
});

/** Shows a dismissed hint again, for everybody. */
export const recallHint = makeVerb(({ input: { hint } }: Pick<Payload, 'input'>) => ({ refinement }) => {
  const { dismissed } = refinement;
  if (!dismissed.includes(hint)) return refinement;
  return { ...refinement, dismissed: dismissed.filter((one) => one !== hint) };
});

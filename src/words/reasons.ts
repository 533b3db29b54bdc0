import type { Because, UnmetDetails } from '../domain/readiness/finding';

/** What each reason says of its details. */
export type Reasons = { readonly [Why in Because]: (details: UnmetDetails[Why]) => string };

/** The reason in these words; undefined where they have none for it. */
export const inWords = <Why extends Because>(
  reasons: { readonly [One in Because]?: (details: UnmetDetails[One]) => string },
  because: Why,
  details: UnmetDetails[Why],
): string | undefined => reasons[because]?.(details);

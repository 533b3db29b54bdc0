import type { Because, Facts } from '../domain/readiness/finding';

/** What each reason says of its facts. */
export type Reasons = { readonly [Why in Because]: (facts: Facts[Why]) => string };

/** The reason in these words; undefined where they have none for it. */
export const inWords = <Why extends Because>(
  reasons: { readonly [One in Because]?: (facts: Facts[One]) => string },
  because: Why,
  facts: Facts[Why],
): string | undefined => reasons[because]?.(facts);

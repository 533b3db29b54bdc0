import type { Outlook } from './outlook';
import type { Policy } from './policy';

/** The policy, the median of completed estimate per sprint where it is known, and how the issues around are found. */
export type Yardstick = Policy & { readonly velocity?: number; readonly outlook?: Outlook };

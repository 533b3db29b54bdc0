import type { Outlook } from './outlook';
import type { Policy } from './policy';

/**
 * The effective policy: with the median of completed estimate per sprint where it is known, and with how to find
 * the issues around one.
 */
export type EffectivePolicy = Policy & { readonly velocity?: number; readonly outlook?: Outlook };

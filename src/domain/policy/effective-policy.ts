import type { Outlook } from './outlook';
import type { Policy } from './policy';

/**
 * The effective policy: with the median of completed estimate per sprint where it is known, and with how to find
 * neighbouring issues.
 */
export type EffectivePolicy = Policy & { readonly velocity?: number; readonly outlook?: Outlook };

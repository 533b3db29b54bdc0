import type { TicketField } from '../domain/content/ticket-texts';
import type { OwnId } from '../domain/shared/own-id';
import type { Step } from '../domain/shared/steps';

/** What folds: a step, or the earlier talks. */
export type Fold = Step | 'talks';

/** Places that are one on the panel. */
export type Spot = 'done-when' | 'ask' | 'vote' | 'size' | 'low-vote' | 'recheck' | 'confirm' | 'talks';

/** Where a gap leads: the part of the panel that closes it. */
export type Lead =
  | { readonly to: 'ticket'; readonly field: TicketField }
  | { readonly to: Spot }
  | { readonly to: 'question'; readonly id: string }
  | { readonly to: 'own'; readonly id: OwnId; readonly step: Step };

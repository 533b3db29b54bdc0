import type { BriefField } from '../domain/content/brief-merge';
import type { OwnId } from '../domain/shared/own-id';
import type { Step } from '../domain/shared/steps';

/** Places that are one on the panel. */
export type Spot = 'done-when' | 'ask' | 'vote' | 'size' | 'low-vote' | 'confirm';

/** Where a gap leads: the part of the panel that closes it. */
export type Lead =
  | { readonly to: 'brief'; readonly field: BriefField }
  | { readonly to: Spot }
  | { readonly to: 'question'; readonly id: string }
  | { readonly to: 'own'; readonly id: OwnId; readonly step: Step };

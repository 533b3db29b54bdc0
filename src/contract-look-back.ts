import type { FieldRule } from './domain/policy/field-rules';
import type { Instant } from './domain/shared/instant';

/** What the look back needs from the back end; issues and histories it reads as the viewer. */
export type LookBackSetup = {
  readonly projectId: string;
  readonly board: { readonly id: number; readonly name: string; readonly type: 'scrum' | 'kanban' | 'simple' } | null;
  /** Field ids on this site; null for a missing field. `acceptance`: the policy's field for acceptance criteria. */
  readonly fields: Readonly<Record<'sprint' | 'estimate' | 'acceptance', string | null>>;
  /** Status ids of the board's last column at the app's last read; null where it could not be read. */
  readonly doneStatuses: readonly string[] | null;
  /** How many closed sprints the board had at the app's last read, since Jira lists the oldest first. null: unknown. */
  readonly closedSprints: number | null;
  /** Share of the description's words above which an edit is material, 0–1. */
  readonly materialShare: number;
  /** When recording of questions began in this project; null before that. */
  readonly recordedSince: Instant | null;
  readonly timeZone: string;
  readonly canEdit: boolean;
  /** Whether the viewer may change the rules. */
  readonly canAdminister: boolean;
  /** The required criteria on fields. */
  readonly rules: readonly FieldRule[];
  readonly now: Instant;
};

/** How a sprint started: of its items that were not done, how many the team had not agreed on. */
export type SprintStart = { readonly items: number; readonly notAgreed: number };

/** Most sprints in one call of `readRecorded`. */
export const RECORDED_AT_ONCE = 12;

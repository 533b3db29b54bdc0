import type { Instant } from './domain/shared/instant';

/** What the look back needs that only the back end knows; issues and histories it reads as the viewer. */
export type LookBackSetup = {
  readonly projectId: string;
  readonly board: { readonly id: number; readonly name: string; readonly type: 'scrum' | 'kanban' | 'simple' } | null;
  /** Field ids on this site; null where there is none. `acceptance`: the policy's field for acceptance criteria. */
  readonly fields: Readonly<Record<'sprint' | 'estimate' | 'acceptance', string | null>>;
  /** Status ids of the board's last column as the app last read it; null where it could not be read. */
  readonly doneStatuses: readonly string[] | null;
  /** How many closed sprints the board had when the app last read it: Jira lists the oldest first. null: not known. */
  readonly closedSprints: number | null;
  /** Share of the description's words above which an edit is material, 0–1. */
  readonly materialShare: number;
  /** From when on questions were recorded in this project; null where they are not yet. */
  readonly recordedSince: Instant | null;
  readonly timeZone: string;
  readonly canEdit: boolean;
  readonly now: Instant;
};

/** Most sprints that `readRecorded` answers for. */
export const RECORDED_AT_ONCE = 12;

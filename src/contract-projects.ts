import type { Runway } from './domain/backlog/runway';
import type { Day, Instant } from './domain/shared/instant';

/** How a project stands, as stored rows tell. What was not counted is null. Numbers alone, also of items that the reader may not see. */
export type ProjectLine = {
  readonly key: string;
  readonly name: string;
  /** How far the first look at its items is. */
  readonly look: 'never' | 'running' | 'done';
  /** When its items were counted; null where they were not within the last days. */
  readonly day: Day | null;
  readonly agreed: number | null;
  readonly lacksAgreement: number | null;
  readonly notChecked: number | null;
  readonly startedUnseen: number | null;
  /** With the work of the running sprint. */
  readonly runway: Pick<Runway, 'length' | 'unit'> | null;
  readonly lastMeeting: Instant | null;
};

/** `next`: where the following page begins; null on the last one. A page may be short, since projects that the reader may not see are left out. */
export type ProjectsView = { readonly projects: readonly ProjectLine[]; readonly next: number | null };

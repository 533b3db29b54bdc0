import { standingAs } from './standing';
import type { Instant } from '../../src/domain/shared/instant';
import type { Change, ClosedSprint, LookBackInput, PastIssue, RecordedMoment } from '../../src/domain/lookback/past';
import type { SnapshotItem } from '../../src/domain/lookback/snapshot';

/** A Monday from which the times of look back tests count. */
const DAY_ZERO = '2025-09-01T08:00:00.000Z';
export const HOUR = 60;
export const DAY = 24 * HOUR;

/** The instant `minutes` after `days` after day zero. */
export function at(days: number, minutes = 0): Instant {
  return new Date(Date.parse(DAY_ZERO) + (days * DAY + minutes) * 60_000).toISOString();
}

/** A sprint of two weeks, closed at its planned end. */
export function aClosedSprint(spoilt: Partial<ClosedSprint> = {}): ClosedSprint {
  return { id: 8, name: 'Sprint 8', start: at(0), end: at(14), completed: at(14), isCloseGuessed: false, ...spoilt };
}

/** In Sprint 8 since before its start, 3 points, not started. */
export function aPastIssue(spoilt: Partial<PastIssue> = {}): PastIssue {
  const key = `TIF-${spoilt.id ?? '1'}`;
  return {
    id: '1',
    key,
    summary: 'Warn about allergens',
    type: { id: '10001', name: 'Story', subtask: false },
    created: at(-30),
    sprints: [8],
    status: 'todo',
    resolution: null,
    estimate: 3,
    changes: [],
    ...spoilt,
  };
}

export const sprintsChange = (when: Instant, from: readonly number[], to: readonly number[]): Change => ({
  what: 'sprints',
  at: when,
  from,
  to,
});
export const statusChange = (when: Instant, from: string, to: string): Change => ({
  what: 'status',
  at: when,
  from,
  to,
});
export const estimateChange = (when: Instant, from: number | null, to: number | null): Change => ({
  what: 'estimate',
  at: when,
  from,
  to,
});

/** Sprint 8 only, two months later. Texts and comments are read and empty; questions were recorded throughout. */
export function aLookBack(spoilt: Partial<LookBackInput> = {}): LookBackInput {
  return {
    sprints: [aClosedSprint()],
    boardSprints: spoilt.sprints ?? [aClosedSprint()],
    next: null,
    issues: [aPastIssue()],
    statuses: { done: new Set(['done', 'shipped']), notDone: new Set(['todo', 'doing']) },
    statusNames: new Map([
      ['todo', 'To Do'],
      ['doing', 'In Progress'],
    ]),
    recorded: [],
    estimateField: 'points',
    texts: new Map(),
    asking: [],
    questions: new Map(),
    recordedSince: at(-100),
    materialShare: 0.1,
    now: at(74),
    ...spoilt,
  };
}

export function aMoment(when: Instant, items: readonly SnapshotItem[]): RecordedMoment {
  return { at: when, recorded: when, estimateField: 'points', items };
}

export function aSnapshotItem(spoilt: Partial<SnapshotItem> = {}): SnapshotItem {
  return {
    id: '1',
    type: '10001',
    epic: null,
    components: [],
    state: 'refine',
    progress: 'new',
    status: 'todo',
    done: false,
    estimate: 3,
    openQuestions: 0,
    confidence: null,
    lowestConfidence: null,
    fingerprint: null,
    missing: null,
    lacks: null,
    standing: standingAs({ state: spoilt.state ?? 'refine', lacks: spoilt.lacks ?? 'both' }),
    score: null,
    talks: null,
    agreedAt: null,
    policyVersion: null,
    builderTalked: null,
    ...spoilt,
  };
}

import { addWork, workOf } from '../../domain/backlog/ready-work';
import type { Instant } from '../../domain/shared/instant';
import type { StateCounts, Project, Walk, WalkStep } from './project-store';

const following: Readonly<Record<WalkStep, WalkStep | null>> = {
  sprints: 'backlog',
  backlog: null,
  created: null,
  rows: 'changed',
  changed: 'rest',
  rest: null,
};

const lookSteps: readonly WalkStep[] = ['sprints', 'backlog', 'created'];
/** Steps whose order needs the rank, which a site without boards does not have. */
const byRank: readonly WalkStep[] = ['sprints', 'backlog'];
/** The last step that reads issues with a row. */
const coversRows: readonly WalkStep[] = ['backlog', 'created', 'rows'];

/** Whether the walk reads every unfinished issue: a first look, or judging anew by another policy. */
export function isLook({ step }: Pick<Walk, 'step'>): boolean {
  return lookSteps.includes(step);
}

/** A walk from its start. Every change of the row increases its version, so the id differs from that of any other walk. */
export function fromStart(
  { version, known: { estimate } }: Pick<Project, 'version' | 'known'>,
  what: 'look' | 'sweep',
  began: Instant,
): Walk {
  const counts = {
    ready: 0,
    incomplete: 0,
    exception: 0,
    recheck: 0,
    work: estimate === null ? null : workOf([], estimate),
  };
  const step = what === 'look' ? 'sprints' : 'rows';
  return { id: version, step, token: null, began, turn: null, left: null, judged: counts };
}

/** Whether the walk still stands at that place. */
export function isAt(walk: Walk | null, { id, step, token }: Walk): boolean {
  return walk?.id === id && walk.step === step && walk.token === token;
}

/** What a page of a walk did. `total`: how many issues the walk has to read, where it was counted. */
type Paged = {
  readonly from: Walk;
  readonly next: string | null;
  readonly count: number;
  readonly judged: StateCounts;
  readonly total: number | null;
};

/** The project after a page; unchanged where the walk no longer stands there. */
export function walked(project: Project, page: Paged): Project {
  const { from, next, count } = page;
  const { walk } = project;
  if (walk === null || !isAt(walk, from)) return project;
  const isFirstLook = project.state === 'running';
  const total = isLook(from) ? (page.total ?? project.total) : project.total;
  const assessed = isFirstLook ? project.assessed + count : project.assessed;
  const counts = sum(walk.judged, page.judged);
  const shutOut = from.step === 'rows' ? project.shutOut : null;
  const after = { ...project, total, assessed, shutOut };
  const remaining = leftOf(project, page);
  const isStepDone = next === null || remaining === 0;
  if (!isStepDone) return { ...after, walk: { ...walk, token: next, left: remaining, judged: counts } };
  const covered = coversRows.includes(from.step) ? { ...counts, at: walk.began } : project.judged;
  const rest = from.step === 'rest' ? next : project.rest;
  const step = following[from.step];
  if (step !== null) {
    const token = step === 'rest' ? rest : null;
    return { ...after, rest, judged: covered, walk: { ...walk, step, token, left: null, judged: counts } };
  }
  const state = isFirstLook ? 'done' : project.state;
  return { ...after, state, rest, judged: covered, walked: walk.began, walk: null };
}

/** A sweep reads the rest in turn over a week. */
const DAYS = 7;

/** Without a first look the rest are the few issues that claim to be assessed. */
function leftOf({ state, walk }: Project, { from, total, count }: Paged): number | null {
  if (from.step !== 'rest' || state === 'never') return null;
  const before = walk?.left ?? (total === null ? 0 : Math.ceil(total / DAYS));
  return Math.max(0, before - count);
}

function sum(one: StateCounts, other: StateCounts): StateCounts {
  return {
    ready: one.ready + other.ready,
    incomplete: one.incomplete + other.incomplete,
    exception: one.exception + other.exception,
    recheck: one.recheck + other.recheck,
    work: addWork(one.work, other.work),
  };
}

/**
 * The project after Jira refused a page. A place that Jira no longer knows: its step, or the look, starts over. A
 * step's start: the look goes on without the rank; where that is refused, too, the app may not search the project, and
 * the walk ends until the next day.
 */
export function refused(project: Project, from: Walk, now: Instant): Project {
  const { walk, shutOut } = project;
  if (walk === null || !isAt(walk, from)) return project;
  if (isLook(from) && (from.token !== null || byRank.includes(from.step))) {
    const step = from.token === null ? 'created' : 'sprints';
    const { began, turn } = walk;
    const assessed = project.state === 'running' ? 0 : project.assessed;
    return { ...project, assessed, walk: { ...fromStart(project, 'look', began), step, turn } };
  }
  if (from.token !== null) return { ...project, rest: null, walk: { ...walk, token: null } };
  return { ...project, walk: null, shutOut: shutOut ?? { since: now, because: 'refused' } };
}

import type { Check } from '../../../contract-health';
import type { Instant } from '../../../domain/shared/instant';
import { readPrincipal } from '../../stores/principal-store';
import type { Project } from '../../stores/project-store';
import { goesOnBy, readSpending, type Spending } from '../../stores/spending-store';
import { POINTS_OF_A_PAGE } from '../../background/walk';
import { isLook } from '../../stores/walk-steps';

const HOUR_MS = 3_600_000;
/** A schedule that is this late does not run. */
const LATE_MS = 2 * HOUR_MS;
/** A project whose last walk began before that is not swept each day. */
const OLD_MS = 50 * HOUR_MS;

/** How the background stands, from what it stored: nothing is asked of Jira. `used`: the projects that use the app. */
export async function backgroundChecks(used: ReadonlyMap<string, Project>, now: Instant): Promise<readonly Check[]> {
  const all = [...used.values()];
  const [{ ticked, ...spending }, goesOn, principal] = await Promise.all([
    readSpending(now),
    goesOnBy(POINTS_OF_A_PAGE, 'look', now),
    readPrincipal(),
  ]);
  return [
    shutOutCheck(all),
    looksCheck(all, goesOn),
    pointsCheck(spending, used),
    { id: 'schedule', state: scheduleState(ticked, now), ranAt: ticked },
    sweepCheck(all, ticked, now),
    principalCheck(principal),
  ];
}

function pointsCheck(
  { spent, of, isSpent, behind }: Omit<Spending, 'ticked'>,
  used: ReadonlyMap<string, Project>,
): Check {
  const waiting = behind.flatMap((id) => used.get(id)?.known.key ?? []);
  return { id: 'points', state: isSpent || waiting.length > 0 ? 'warning' : 'passed', spent, of, waiting };
}

function principalCheck(noted: Awaited<ReturnType<typeof readPrincipal>>): Check {
  if (noted === null) return { id: 'principal', state: 'untried', at: null };
  return { id: 'principal', state: noted.isNamed ? 'passed' : 'failed', at: noted.at };
}

function shutOutCheck(projects: readonly Project[]): Check {
  const found = projects.flatMap(({ shutOut, known }) =>
    shutOut === null ? [] : [{ projectKey: known.key, since: shutOut.since, because: shutOut.because }],
  );
  return {
    id: 'shut-out',
    state: found.some(({ because }) => because === 'refused') ? 'failed' : 'passed',
    projects: found,
  };
}

function looksCheck(projects: readonly Project[], goesOn: Instant | null): Check {
  const waiting = projects.filter(({ walk }) => walk !== null && isLook(walk)).length;
  const isStuck = waiting > 0 && goesOn !== null;
  return {
    id: 'first-looks',
    state: isStuck ? 'warning' : 'passed',
    waiting,
    of: projects.length,
    goesOnBy: isStuck ? goesOn : null,
  };
}

/** It runs for the first time within an hour of the installation. */
function scheduleState(ticked: Instant | null, now: Instant): Check['state'] {
  if (ticked === null) return 'untried';
  return Date.parse(now) - Date.parse(ticked) > LATE_MS ? 'failed' : 'passed';
}

/**
 * The project whose last walk began longest ago, of those that had one and are not shut out. Before the first run of a
 * schedule there is nothing to tell.
 */
function sweepCheck(projects: readonly Project[], ticked: Instant | null, now: Instant): Check {
  const began = projects.flatMap(({ walked, shutOut }) => (walked === null || shutOut !== null ? [] : [walked]));
  const [oldest = null] = began.toSorted();
  if (oldest === null || ticked === null) return { id: 'sweep', state: 'untried', oldest };
  return { id: 'sweep', state: Date.parse(now) - Date.parse(oldest) > OLD_MS ? 'warning' : 'passed', oldest };
}

import { type CheckOf, type CheckState, type NotedFact, notedFacts } from '../../../contract-health';
import type { Instant } from '../../../domain/shared/instant';
import { waitingMailboxes } from '../../stores/mail-store';
import { readFact } from '../../stores/fact-store';
import type { Project } from '../../stores/project-store';
import { stoodRemovals } from '../../stores/removal-store';
import { goesOnBy, readSpending } from '../../stores/spending-store';
import { POINTS_OF_A_PAGE } from '../../background/walk';
import { isLook } from '../../stores/walk-steps';
import { type ProbeInput, probe } from './probe';

const HOUR_MS = 3_600_000;
/** A schedule that is this late does not run. */
const LATE_MS = 2 * HOUR_MS;
/** A project whose last walk began before that is not swept each day. */
const OLD_MS = 50 * HOUR_MS;

/** How the background stands, from what it stored: nothing is asked of Jira. */
export const backgroundProbes = [
  probe('shut-out', shutOutCheck),
  probe('first-looks', looksCheck),
  probe('points', pointsCheck),
  probe('mails', mailsCheck),
  probe('schedule', async ({ now }) => {
    const { ticked } = await readSpending(now);
    return { id: 'schedule', state: scheduleState(ticked, now), ranAt: ticked };
  }),
  probe('sweep', sweepCheck),
  probe('removals', removalsCheck),
  ...notedFacts.map((fact) => probe(fact, () => factCheck(fact))),
];

async function pointsCheck({ now, projects }: ProbeInput): Promise<CheckOf<'points'>> {
  const [{ spent, of, isSpent, isStopped, behind }, used, goesOn] = await Promise.all([
    readSpending(now),
    projects(),
    goesOnBy(1, 'record', now),
  ]);
  const waiting = behind.flatMap((id) => used.get(id)?.known.key ?? []);
  const state = isStopped || isSpent || waiting.length > 0 ? 'warning' : 'passed';
  return { id: 'points', state, spent, of, waiting, isStopped, goesOnBy: goesOn };
}

async function mailsCheck({ now }: ProbeInput): Promise<CheckOf<'mails'>> {
  const [{ mails }, { found, next }] = await Promise.all([readSpending(now), waitingMailboxes(null)]);
  const isStuck = found.length > 0 && mails.spent >= mails.of;
  return { id: 'mails', state: isStuck ? 'warning' : 'passed', ...mails, waiting: found.length, more: next !== null };
}

async function factCheck<Id extends NotedFact>(id: Id) {
  const fact = await readFact(id);
  const state = fact === null ? 'untried' : fact.isSo ? 'passed' : 'failed';
  return { id, state, at: fact?.at ?? null } as const;
}

async function shutOutCheck({ projects }: ProbeInput): Promise<CheckOf<'shut-out'>> {
  const found = [...(await projects()).values()].flatMap(({ shutOut, known }) =>
    shutOut === null ? [] : [{ projectKey: known.key, since: shutOut.since, because: shutOut.because }],
  );
  return {
    id: 'shut-out',
    state: found.some(({ because }) => because === 'refused') ? 'failed' : 'passed',
    projects: found,
  };
}

async function looksCheck({ now, projects }: ProbeInput): Promise<CheckOf<'first-looks'>> {
  const [goesOn, used] = await Promise.all([goesOnBy(POINTS_OF_A_PAGE, 'look', now), projects()]);
  const waiting = [...used.values()].filter(({ walk }) => walk !== null && isLook(walk)).length;
  const isStuck = waiting > 0 && goesOn !== null;
  return {
    id: 'first-looks',
    state: isStuck ? 'warning' : 'passed',
    waiting,
    of: used.size,
    goesOnBy: isStuck ? goesOn : null,
  };
}

async function removalsCheck(): Promise<CheckOf<'removals'>> {
  const stood = await stoodRemovals();
  const [since = null] = stood.map((one) => one.since).toSorted();
  return {
    id: 'removals',
    state: since === null ? 'passed' : 'failed',
    projectKeys: stood.map(({ key }) => key),
    since,
  };
}

/** It runs for the first time within an hour of the installation. */
function scheduleState(ticked: Instant | null, now: Instant): CheckState {
  if (ticked === null) return 'untried';
  return Date.parse(now) - Date.parse(ticked) > LATE_MS ? 'failed' : 'passed';
}

/**
 * The project whose last walk began longest ago, of those that had one and are not shut out. Before the first run of a
 * schedule there is nothing to tell.
 */
async function sweepCheck({ now, projects }: ProbeInput): Promise<CheckOf<'sweep'>> {
  const [{ ticked }, used] = await Promise.all([readSpending(now), projects()]);
  const began = [...used.values()].flatMap(({ walked, shutOut }: Project) =>
    walked === null || shutOut !== null ? [] : [walked],
  );
  const [oldest = null] = began.toSorted();
  if (oldest === null || ticked === null) return { id: 'sweep', state: 'untried', oldest };
  return { id: 'sweep', state: Date.parse(now) - Date.parse(oldest) > OLD_MS ? 'warning' : 'passed', oldest };
}

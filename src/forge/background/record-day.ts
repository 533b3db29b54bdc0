import { provenTotals } from '../../domain/backlog/totals';
import { dayIn } from '../../domain/shared/day';
import { estimatesOf } from '../../jira/read/issue-fields';
import { readTotals } from '../../jira/search/report-reading';
import { jiraAsApp } from '../jira-requests';
import { queueBackground } from '../queues';
import { now } from '../stores/clock';
import { knownSite } from '../settings/site-fields';
import { readPolicy } from '../stores/policy-store';
import { type StateCounts, readProject } from '../stores/project-store';
import { saveDay } from '../stores/snapshot-store';
import { take } from '../stores/spending-store';

/** Eight counts at most. */
const POINTS = 8;
/** Seconds. */
const LATER = 900;

/**
 * How many issues of a project are in which state today; the first count of a day stays. `swept`: what the day's sweep has
 * judged by rows; the other states are counted by Jira's index.
 */
export async function recordDay(projectId: string, swept: StateCounts | null): Promise<void> {
  const project = await readProject(projectId);
  if (project === null) return;
  if ((await take(POINTS, 'record', now())) === null)
    return queueBackground({ work: 'day', projectId, swept: swept ?? undefined }, LATER);
  const [site, { timeZone }] = await Promise.all([knownSite(null), readPolicy(projectId)]);
  const { key: projectKey, issueTypes, estimate } = project.known;
  const setup = {
    projectKey,
    issueTypes,
    board: null,
    fields: { sprint: site.fields.sprint, estimate: estimate ?? estimatesOf(site.fields, projectId)[0] ?? null },
    backfill: { state: project.state },
    shutOut: project.shutOut?.since ?? null,
  };
  const totals = provenTotals(await readTotals(jiraAsApp, setup, []), swept);
  // Nothing is recorded where Jira refuses to count.
  if (totals.all !== null)
    await saveDay(projectId, {
      day: dayIn(now(), timeZone ?? site.timeZone),
      at: now(),
      totals,
      work: swept?.work ?? null,
    });
}

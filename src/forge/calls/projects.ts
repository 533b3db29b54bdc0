import type { ProjectLine, ProjectsView } from '../../contract-projects';
import type { RecordedDay } from '../../domain/backlog/over-time';
import { runwayOfDay } from '../../domain/backlog/runway-of-day';
import { notLookedAt, type Totals } from '../../domain/backlog/totals';
import { daysAfter } from '../../domain/shared/day';
import { projectNames } from '../../jira/read/project';
import { jiraAsUser } from '../jira-requests';
import { readKnownBoard } from '../stores/board-store';
import { now } from '../stores/clock';
import { listKey, readPast } from '../stores/meeting-store';
import { type Project, readProjects, usedProjects } from '../stores/project-store';
import { batchedReader, type RowReader } from '../stores/rows';
import { readDays } from '../stores/snapshot-store';
import { mustAdministerSite } from './health/jira-probes';

/** Projects of one page: Jira counts a point for each of their names. */
const PAGE = 20;
/** A count may be missing for a day; the next day has begun in some time zones. */
const DAYS_BEFORE = 3;
const DAYS_AFTER = 1;

/**
 * How the projects that use the app stand, from stored rows, for an administrator of Jira: those among the next page that they may
 * see, oldest first. One read of Jira a page.
 */
export async function listProjects({ from }: { readonly from: number }): Promise<ProjectsView> {
  await mustAdministerSite(jiraAsUser);
  const all = (await usedProjects()).toSorted((one, other) => Number(one) - Number(other));
  const ids = all.slice(from, from + PAGE);
  const [names, projects] = await Promise.all([projectNames(jiraAsUser, ids), readProjects(ids)]);
  const read = batchedReader();
  const lines = [...projects].flatMap(([id, project]) => {
    const name = names.get(id);
    return name === undefined ? [] : [toLine(id, { project, name, read })];
  });
  return { projects: await Promise.all(lines), next: from + PAGE < all.length ? from + PAGE : null };
}

type Of = { readonly project: Project; readonly name: string; readonly read: RowReader };

async function toLine(id: string, { project, name, read }: Of): Promise<ProjectLine> {
  const { state, assessed, total, known } = project;
  const [day, board, { meetings }] = await Promise.all([
    lastDay(id),
    known.board === null ? null : readKnownBoard(known.board, now()),
    readPast(listKey(id, known.board), read),
  ]);
  const counted = day?.totals ?? null;
  return {
    key: known.key,
    name,
    look: state,
    day: day?.day ?? null,
    agreed: counted === null ? null : agreedIn(counted),
    lacksAgreement: counted?.standings['on-paper'] ?? null,
    notChecked: state === 'running' && total !== null ? Math.max(0, total - assessed) : counted && notLookedAt(counted),
    startedUnseen: counted?.startedUnseen ?? null,
    runway: day && runwayOfDay(day, board?.board ?? null),
    lastMeeting: meetings.at(-1)?.endedAt ?? null,
  };
}

/** How many are agreed; null where that was not counted. */
function agreedIn({ standings: { ready, incomplete } }: Totals): number | null {
  return ready === null || incomplete === null ? null : ready + incomplete;
}

/** The latest count of the last days. */
async function lastDay(id: string): Promise<RecordedDay | null> {
  const today = now().slice(0, 'yyyy-mm-dd'.length);
  const days = Array.from({ length: DAYS_BEFORE + DAYS_AFTER + 1 }, (_, index) =>
    daysAfter(today, index - DAYS_BEFORE),
  );
  return (await readDays(id, days)).at(-1) ?? null;
}

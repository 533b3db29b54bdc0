import type { LookBackSetup } from '../contract-look-back';
import type { RecordedMoment, RecordedSprint } from '../domain/lookback/past';
import type { SnapshotItem } from '../domain/lookback/snapshot';
import { estimatesOf } from '../jira/issue-fields';
import { visibleIds } from '../jira/visible-ids';
import type { ProjectCall } from './call';
import { now } from './clock';
import { jiraAsUser } from './jira-requests';
import { projectSetup } from './project-setup';
import { readProject } from './stores/project-store';
import { readSnapshots, type StoredMoment } from './stores/snapshot-store';
import { onSite } from './effective-policy';

/** What the look back needs before it reads sprints, issues and histories itself. */
export async function openLookBack(call: ProjectCall): Promise<LookBackSetup> {
  const [{ rights, board, policy, site, facts }, project] = await Promise.all([
    projectSetup(call),
    readProject(call.projectId),
  ]);
  const { acceptanceField, materialChange, timeZone } = onSite(policy, site.fields, call.projectId);
  return {
    projectId: call.projectId,
    board,
    fields: {
      sprint: site.fields.sprint,
      // A board that is known to count issues has none.
      estimate: facts === null ? (estimatesOf(site.fields, call.projectId)[0] ?? null) : facts.estimate,
      acceptance: acceptanceField,
    },
    doneStatuses: facts?.done ?? null,
    closedSprints: facts?.closedSprints ?? null,
    materialShare: materialChange,
    recordedSince: project?.since ?? null,
    timeZone: timeZone ?? site.timeZone ?? 'UTC',
    canEdit: rights.canEdit,
    now: now(),
  };
}

type Wanted = { readonly boardId: number; readonly sprints: readonly number[] };

/**
 * What was recorded of these sprints when they were started and closed. The snapshots were read as the app: an issue leaves
 * only after Jira has told the viewer of it, and of a moment of which they may see no issue they learn nothing, not even
 * that there was one.
 */
export async function readRecorded(
  _call: ProjectCall,
  { boardId, sprints }: Wanted,
): Promise<readonly RecordedSprint[]> {
  const wanted = [...new Set(sprints)];
  const moments = await readSnapshots(
    wanted.flatMap((sprintId) => (['start', 'close'] as const).map((moment) => ({ boardId, sprintId, moment }))),
  );
  const seen = await visibleIds(jiraAsUser, idsIn(moments));
  return wanted.map((sprintId, index) => ({
    sprintId,
    start: asSeen(moments[2 * index] ?? null, seen),
    close: asSeen(moments[2 * index + 1] ?? null, seen),
  }));
}

/** Epics too: a parent may be hidden where its child is not. */
function idsIn(moments: readonly (StoredMoment | null)[]): readonly string[] {
  const items = moments.flatMap((moment) => moment?.pages.flatMap((page) => page.items) ?? []);
  return items.flatMap(({ id, epic }) => (epic === null ? [id] : [id, epic]));
}

/** When the issues were read is said by those that are seen: with the others' it would tell that there are some. */
function asSeen(moment: StoredMoment | null, seen: ReadonlySet<string>): RecordedMoment | null {
  if (moment === null) return null;
  const { at, estimateField, pages } = moment;
  const theirs = pages.map(({ recorded, items }) => ({ recorded, items: items.filter(({ id }) => seen.has(id)) }));
  const [first] = pages;
  const last = theirs.findLast(({ items }) => items.length > 0) ?? first;
  const items = theirs.flatMap((page) => page.items).map((item) => withEpic(item, seen));
  if (items.length === 0) return null;
  return { at, recorded: last?.recorded ?? at, estimateField, items };
}

function withEpic(item: SnapshotItem, seen: ReadonlySet<string>): SnapshotItem {
  return item.epic === null || seen.has(item.epic) ? item : { ...item, epic: null };
}

import type { LookBackSetup } from '../../contract-look-back';
import type { RecordedMoment, RecordedSprint } from '../../domain/lookback/past';
import type { SnapshotItem } from '../../domain/lookback/snapshot';
import { visibleIds } from '../../jira/search/visible-ids';
import type { ProjectCall } from '../call';
import { now } from '../stores/clock';
import { fieldRules } from '../../domain/policy/field-rules';
import { jiraAsUser } from '../jira-requests';
import { projectSetup } from '../settings/project-setup';
import { readProject } from '../stores/project-store';
import { readSnapshots, type StoredMoment } from '../stores/snapshot-store';
import { onSite } from '../settings/effective-policy';

/** What the look back needs before it reads sprints, issues and histories itself. */
export async function openLookBack(call: ProjectCall): Promise<LookBackSetup> {
  const [{ rights, board, policy, site, knownBoard, estimate }, project] = await Promise.all([
    projectSetup(call),
    readProject(call.projectId),
  ]);
  const { acceptanceField, materialChange, timeZone } = onSite(policy, site.fields, call.projectId);
  return {
    projectId: call.projectId,
    board,
    fields: {
      sprint: site.fields.sprint,
      estimate,
      acceptance: acceptanceField,
    },
    doneStatuses: knownBoard?.done ?? null,
    closedSprints: knownBoard?.closedSprints ?? null,
    materialShare: materialChange,
    recordedSince: project?.since ?? null,
    timeZone: timeZone ?? site.timeZone ?? 'UTC',
    canEdit: rights.canEdit,
    canAdminister: rights.canAdminister,
    rules: fieldRules(policy),
    now: now(),
  };
}

type RecordedQuery = { readonly boardId: number; readonly sprints: readonly number[] };

/**
 * What was recorded when these sprints were started and closed. The app read the snapshots, so an issue is answered
 * only where Jira shows it to the viewer. A moment without such issues is null, as if not recorded.
 */
export async function readRecorded(
  _call: ProjectCall,
  { boardId, sprints }: RecordedQuery,
): Promise<readonly RecordedSprint[]> {
  const sprintIds = [...new Set(sprints)];
  const moments = await readSnapshots(
    sprintIds.flatMap((sprintId) => (['start', 'close'] as const).map((moment) => ({ boardId, sprintId, moment }))),
  );
  const visible = await visibleIds(jiraAsUser, idsIn(moments));
  return sprintIds.map((sprintId, index) => ({
    sprintId,
    start: asSeen(moments[2 * index] ?? null, visible),
    close: asSeen(moments[2 * index + 1] ?? null, visible),
  }));
}

/** With epics: a viewer may see a child without its parent. */
function idsIn(moments: readonly (StoredMoment | null)[]): readonly string[] {
  const items = moments.flatMap((moment) => moment?.pages.flatMap((page) => page.items) ?? []);
  return items.flatMap(({ id, epic }) => (epic === null ? [id] : [id, epic]));
}

/**
 * The snapshot without hidden issues. `recorded` comes from pages with visible ones: another page's time would tell
 * that it exists.
 */
function asSeen(moment: StoredMoment | null, visible: ReadonlySet<string>): RecordedMoment | null {
  if (moment === null) return null;
  const { at, estimateField, pages } = moment;
  const theirs = pages.map(({ recorded, items }) => ({ recorded, items: items.filter(({ id }) => visible.has(id)) }));
  const [first] = pages;
  const last = theirs.findLast(({ items }) => items.length > 0) ?? first;
  const items = theirs.flatMap((page) => page.items).map((item) => withEpic(item, visible));
  if (items.length === 0) return null;
  return { at, recorded: last?.recorded ?? at, estimateField, items };
}

function withEpic(item: SnapshotItem, visible: ReadonlySet<string>): SnapshotItem {
  return item.epic === null || visible.has(item.epic) ? item : { ...item, epic: null };
}

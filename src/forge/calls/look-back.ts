import type { LookBackSetup, SprintStart } from '../../contract-look-back';
import type { RecordedDay } from '../../domain/backlog/over-time';
import type { RecordedMoment, RecordedSprint } from '../../domain/lookback/past';
import type { SnapshotItem } from '../../domain/lookback/snapshot';
import { visibleIds } from '../../jira/search/visible-ids';
import { isAgreedOrTaken } from '../../domain/refinement/standing';
import { dayIn, daysAfter } from '../../domain/shared/day';
import { AppError } from '../../failure';
import type { ProjectCall } from '../call';
import { now } from '../stores/clock';
import { fieldRules } from '../../domain/policy/field-rules';
import { jiraAsUser } from '../jira-requests';
import { projectSetup } from '../settings/project-setup';
import { rightsIn } from '../settings/rights';
import { readProject } from '../stores/project-store';
import { readDays, readSnapshots, type StoredMoment } from '../stores/snapshot-store';
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
    fields: { sprint: site.fields.sprint, estimate, acceptance: acceptanceField },
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

/** What was recorded when a sprint was started, of the items that the caller may see; null where nothing was. */
export async function readSprintStart(
  call: ProjectCall,
  { sprintId }: { readonly sprintId: number },
): Promise<SprintStart | null> {
  const { boardId } = call;
  await rightsIn(call.projectId);
  if (boardId === null) throw new AppError('bad-request', 'A sprint belongs to a board.');
  const [recorded] = await readRecorded(call, { boardId, sprints: [sprintId] });
  const open = recorded?.start?.items.filter(({ done }) => !done) ?? [];
  if (open.length === 0) return null;
  const agreed = open.filter(isAgreedOrTaken);
  return { items: open.length, notAgreed: open.length - agreed.length };
}

/** Twelve weeks: four batches of storage. */
const DAYS = 84;

/**
 * How many items of the project were in which state each day, the oldest first, for everybody who may see the project.
 * They are numbers alone, also of items that the caller may not see.
 */
export async function readRecordedDays(call: ProjectCall): Promise<readonly RecordedDay[]> {
  const { policy, site } = await projectSetup(call);
  const today = dayIn(now(), policy.timeZone ?? site.timeZone);
  return readDays(
    call.projectId,
    Array.from({ length: DAYS }, (_, index) => daysAfter(today, index - DAYS + 1)),
  );
}

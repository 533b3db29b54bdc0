import type { RemovalView, SettingsView } from '../../contract-settings';
import { readinessStates } from '../../domain/shared/readiness-state';
import { AppError, isForbidden, orIfForbidden } from '../../failure';
import { boardProject, boardsInSight } from '../../jira/read/boards';
import * as jql from '../../jira/search/jql';
import { metered } from '../../jira/read/metered';
import { askProject } from '../../jira/read/project';
import { removeAllOurProperties, removeOurProperties } from '../../jira/write/remove-properties';
import type { JiraRequest } from '../../jira/request';
import { PAGE, searchIdPage } from '../../jira/search/search';
import { closedSprints, comingSprints } from '../../jira/read/sprints';
import { visibleIds } from '../../jira/search/visible-ids';
import { readInBackground } from '../../usecases/core/context';
import { fewAtOnce } from '../../usecases/core/few-at-once';
import { ourComment, takeOff } from '../../usecases/flag/run';
import type { ProjectCall } from '../call';
import { logFailure } from '../answer';
import { asApp } from '../composition';
import { now } from '../stores/clock';
import { jiraAsApp, jiraAsUser } from '../jira-requests';
import { forgetAside, isUsedElsewhere, stillStored } from './forget-project';
import { mustAdminister } from '../settings/rights';
import { type BackgroundEvent, queueBackground } from '../queues';
import { forgetMeetings } from '../stores/meeting-store';
import { forgetBoard } from '../stores/snapshot-store';
import { forgetIssue } from '../stores/forget-issue';
import { dropProject, readProject } from '../stores/project-store';
import { issuesWithRow, readRefinements } from '../stores/refinement-store';
import {
  dropRemoval,
  newRemoval,
  readRemoval,
  type Removal,
  saveRemoval,
  stoodRemovals,
  toRemovalView,
} from '../stores/removal-store';
import { settle, take } from '../stores/spending-store';
import { emptyField } from '../settings/write-field';

/** Points: a page of a search, and one request for each property and for the field. */
const POINTS = PAGE + 10;
/** Issues of one page whose flag and comment are taken off, and the points that each may take. */
const FLAGS_A_PAGE = 10;
const FLAG_POINTS = 11;
/** Seconds until points are available again, and until indexes know of a removal. */
const LATER = 900;
const SETTLE = 30;

type Piece = Extract<BackgroundEvent, { work: 'remove' }>;

/** How far the removal has come. */
export async function followRemoval(call: ProjectCall): Promise<Pick<SettingsView, 'removal'>> {
  await mustAdminister(call.projectId);
  const removal = await readRemoval(call.projectId);
  return { removal: removal && toRemovalView(removal) };
}

type Payload = { readonly input: { readonly projectKey: string; readonly flags: boolean } };

/**
 * Removes what is held about a project, in the background: the properties of its issues and the rows of storage. The
 * project counts as unused from then on. `flags`: our flags and comments go with them. `projectKey` proves that the
 * administrator means it. A removal that is under way begins again, which does no harm.
 */
export async function removeData(
  { projectId }: ProjectCall,
  { input: { projectKey, flags } }: Payload,
): Promise<RemovalView> {
  await mustAdminister(projectId);
  const { key } = await askProject(jiraAsUser, projectId);
  if (key !== projectKey)
    throw new AppError('bad-request', 'This is not the key of the project.', { because: 'invalid', at: 'projectKey' });
  const [before, project] = await Promise.all([readRemoval(projectId), readProject(projectId)]);
  const removal =
    before?.state === 'removing'
      ? fromTheStart(before)
      : newRemoval('removing', { key, since: project?.since ?? null, flags });
  try {
    await begin(projectId, removal);
  } catch (error) {
    // The person is told that it did not begin.
    await (before === null ? dropRemoval(projectId) : saveRemoval(projectId, before));
    throw error;
  }
  return toRemovalView(removal);
}

/** Queues the first page of it. What another `began` has queued does nothing from then on. */
async function begin(projectId: string, removal: Removal): Promise<void> {
  await saveRemoval(projectId, removal);
  await dropProject(projectId);
  await queueBackground({ work: 'remove', projectId, began: removal.began, from: 'properties', token: null });
}

/**
 * The removal as it begins again. What was removed stays counted. What could not be removed is found and counted anew; in a
 * first pass it may count twice.
 */
function fromTheStart(removal: Removal): Removal {
  const { issues, kept, inPass, lastPass } = removal;
  const soFar = issues + kept + (lastPass === null ? inPass : 0);
  return { ...removal, began: now(), issues: soFar, inPass: 0, kept: 0 };
}

/** Once an hour: removals whose work was lost begin again. An invocation died before it queued the next page, or failed too often. */
export async function resumeRemovals(): Promise<void> {
  for (const { projectId, since, isLost } of await stoodRemovals()) {
    const removal = isLost ? await readRemoval(projectId) : null;
    if (removal === null || removal.state === 'removed') continue;
    const stood = { ...removal, stoodSince: since };
    await beginAgain(projectId, stood).catch((error: unknown) => logFailure('removal', error));
  }
}

async function beginAgain(projectId: string, removal: Removal): Promise<void> {
  if (removal.state !== 'forgetting') return begin(projectId, fromTheStart(removal));
  await saveRemoval(projectId, removal);
  await queueBackground({ work: 'forget', projectId });
}

/**
 * A page of the removal: first the properties of the issues that the search finds, until a pass finds none or no fewer
 * than the one before; then the rows, with what properties the search did not find; then the rest.
 */
export async function removePage(piece: Piece): Promise<void> {
  const { projectId, began } = piece;
  const removal = await readRemoval(projectId);
  if (removal?.state !== 'removing' || removal.began !== began) return;
  const mayFlag = piece.from === 'rows' && removal.flags;
  const taken = await take(mayFlag ? POINTS + FLAGS_A_PAGE * FLAG_POINTS : POINTS, 'record', now());
  if (taken === null) return queueBackground(piece, LATER);
  const meter = metered(jiraAsApp);
  let apart = 0;
  if (piece.from === 'rows') apart = await removeRows(meter.request, piece, removal);
  else await removeProperties(meter.request, piece, removal);
  await settle(taken, meter.points() + apart, now());
}

async function removeProperties(jira: JiraRequest, piece: Piece, removal: Removal): Promise<void> {
  const { projectId } = piece;
  const where = jql.all(jql.inProject(removal.key), jql.hasState(readinessStates));
  const page = await searchIdPage(jira, { jql: jql.ordered(where, 'key'), token: piece.token });
  const ids = page?.found.map(({ id }) => id) ?? [];
  await removeOurProperties(jira, ids);
  await emptyField(jira, ids);
  const after = { ...removal, inPass: removal.inPass + ids.length };
  if (page !== null && page.next !== null) {
    await saveRemoval(projectId, after);
    return queueBackground({ ...piece, token: page.next });
  }
  // Jira no longer knows the place: the pass is repeated. It refuses the start where the app sees nothing of the project.
  if (page === null && piece.token !== null) return passAgain(piece, { ...removal, inPass: 0 });
  const { inPass, lastPass } = after;
  const issues = removal.issues + (lastPass === null ? inPass : 0);
  if (inPass > 0 && inPass !== lastPass) return passAgain(piece, { ...after, issues, lastPass: inPass, inPass: 0 });
  await saveRemoval(projectId, { ...after, issues: issues - inPass, kept: inPass });
  await queueBackground({ ...piece, from: 'rows', token: null });
}

async function passAgain(piece: Piece, removal: Removal): Promise<void> {
  await saveRemoval(piece.projectId, removal);
  await queueBackground({ ...piece, token: null }, SETTLE);
}

/** The list of rows lags behind, so removed rows come again for a while. Answers the points that were not asked by `jira`. */
async function removeRows(jira: JiraRequest, piece: Piece, removal: Removal): Promise<number> {
  const { projectId } = piece;
  const { ids } = await issuesWithRow(projectId, null);
  if (ids.length === 0) {
    await finish(projectId, removal);
    return 0;
  }
  const stored = await stillStored(ids);
  const flagged = removal.flags ? await withFlagOrComment(stored) : [];
  const some = flagged.slice(0, FLAGS_A_PAGE);
  const flagsKept = await takeAllOff(projectId, some);
  const gone = stored.filter((id) => !flagged.includes(id) || some.includes(id));
  await fewAtOnce(gone, forgetIssue);
  const visible = gone.length === 0 ? [] : [...(await visibleIds(jira, gone))];
  await removeOurProperties(jira, visible);
  await emptyField(jira, visible);
  const hidden = removal.hidden + gone.length - visible.length;
  await saveRemoval(projectId, { ...removal, hidden, flagsKept: removal.flagsKept + flagsKept });
  await queueBackground(piece, SETTLE);
  return some.length * FLAG_POINTS;
}

async function withFlagOrComment(ids: readonly string[]): Promise<readonly string[]> {
  const rows = await readRefinements(ids);
  return ids.filter((_id, index) => {
    const row = rows[index] ?? null;
    return row !== null && (row.flag !== null || ourComment(row) !== null);
  });
}

/** Answers of how many issues Jira did not let our flag or comment be taken. */
async function takeAllOff(projectId: string, ids: readonly string[]): Promise<number> {
  const ports = asApp({ projectId });
  let refused = 0;
  await fewAtOnce(ids, async (id) => {
    const taking = readInBackground(ports, id).then((read) => takeOff(ports, read));
    if (await taking.then(() => false, orIfForbidden(true))) refused += 1;
  });
  return refused;
}

/** Rows that are about no issue, but those of a board that another project uses. Boards that the app may not see keep their rows, which name no account. */
async function finish(projectId: string, removal: Removal): Promise<void> {
  const boards = await boardsInSight(jiraAsApp, projectId).catch(orIfForbidden([]));
  for (const { id } of boards) {
    if (await isUsedElsewhere(id, projectId, await boardProject(jiraAsApp, id))) continue;
    await forgetBoard(id, await sprintIds(id));
    await forgetMeetings(String(id));
  }
  await forgetAside(projectId, removal.since);
  await saveRemoval(projectId, { ...removal, state: 'removed' });
}

async function sprintIds(boardId: number): Promise<readonly number[]> {
  try {
    const [closed, coming] = await Promise.all([closedSprints(jiraAsApp, boardId), comingSprints(jiraAsApp, boardId)]);
    return [...closed.sprints, ...coming].map(({ id }) => id);
  } catch (error) {
    if (isForbidden(error)) return [];
    throw error;
  }
}

/**
 * Before the app is uninstalled: asks Jira to take its properties off all issues. What it stored is Forge's to delete.
 * @NOTE unverified on a live site: that Jira finishes this after the app's account is gone.
 */
export async function preUninstall(): Promise<void> {
  await removeAllOurProperties(jiraAsApp).catch((error: unknown) => logFailure('uninstall', error));
}

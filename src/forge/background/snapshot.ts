import { toSnapshotItem } from '../../domain/lookback/snapshot';
import { boardProject } from '../../jira/read/boards';
import { fieldIds } from '../../jira/read/issue-fields';
import { metered } from '../../jira/read/metered';
import type { JiraRequest } from '../../jira/request';
import { PAGE } from '../../jira/search/search';
import { sprintItems } from '../../jira/look-back/sprint-items';
import { knownConfiguration } from '../settings/known-board';
import { judgingOf } from './judge-page';
import { judgeAll } from './judged-page';
import { jiraAsApp } from '../jira-requests';
import { type BackgroundEvent, queueBackground } from '../queues';
import { now } from '../stores/clock';
import { readKnownBoard } from '../stores/board-store';
import { type Project, readProject } from '../stores/project-store';
import { isWanted, savePage } from '../stores/snapshot-store';
import { settle, take } from '../stores/spending-store';

/** Points: the page, its linked issues, of which there are as many at most, the board and its configuration. */
const POINTS = 2 * PAGE + 4;
/** Seconds. */
const LATER = 900;
/** Bounds the work: no sprint has five thousand issues. */
const MOST_PAGES = 50;

type Piece = Omit<Extract<BackgroundEvent, { work: 'snapshot' }>, 'work'>;

/**
 * Records a page of a sprint's issues, judged by their rows, and queues the next page. Only on boards of projects that
 * use Common Ground. A repeat changes nothing; it waits when this hour's points are spent. A sprint that is deleted
 * meanwhile keeps its recorded pages.
 */
export async function recordSnapshot(piece: Piece): Promise<void> {
  const { boardId, sprintId, moment, at, page, token } = piece;
  if (page >= MOST_PAGES || !(await isWanted(piece))) return;
  const taken = await take(POINTS, 'record', now());
  if (taken === null) return queueBackground({ work: 'snapshot', ...piece }, LATER);
  const meter = metered(jiraAsApp);
  const used = await usedProject(meter.request, boardId);
  if (used === null) return settle(taken, meter.points(), now());
  const { projectId } = used;
  // The sprint that is planned next is another one now.
  if (page === 0 && used.flagging) await queueBackground({ work: 'flags', projectId });
  const [{ estimate, done }, by] = await Promise.all([
    knownConfiguration(boardId, meter.request),
    judgingOf(projectId),
  ]);
  const found = await sprintItems(meter.request, { sprintId, estimate, fields: fieldIds(by.fields), token });
  const raws = (found?.found ?? []).map(({ raw }) => raw);
  const judgements = await judgeAll(meter.request, raws, { projectId, by });
  await settle(taken, meter.points(), now());
  if (found === null) return;
  const { next } = found;
  const items = found.found.map(({ issue }) => toSnapshotItem(issue, judgements.get(issue.id) ?? null, done));
  const content = { recorded: now(), page, isLast: next === null, estimateField: estimate, items };
  await savePage({ boardId, sprintId, moment, at, ...content });
  if (next !== null) return queueBackground({ work: 'snapshot', ...piece, page: page + 1, token: next });
  // A closed sprint changes the velocity.
  if (moment === 'close') await queueBackground({ work: 'board', projectId, boardId, outdated: true });
}

type Used = Pick<Project, 'flagging'> & { readonly projectId: string };

/** The board's project; null where it does not use Common Ground. */
async function usedProject(jira: JiraRequest, boardId: number): Promise<Used | null> {
  const stored = await readKnownBoard(boardId, now());
  const projectId = stored?.projectId ?? (await boardProject(jira, boardId));
  const project = projectId === null ? null : await readProject(projectId);
  return projectId === null || project === null ? null : { projectId, flagging: project.flagging };
}

import { metered } from '../../jira/read/metered';
import { PAGE } from '../../jira/search/search';
import { now } from '../stores/clock';
import { jiraAsApp } from '../jira-requests';
import { changeProject } from '../settings/known-project';
import { queueBackground } from '../queues';
import { type Project, readProjects, usedProjects, type Walk } from '../stores/project-store';
import { settle, take } from '../stores/spending-store';
import { type Page, walkPage } from './walk-page';
import { isAt, isLook, refused, walked } from '../stores/walk-steps';

/** Points that a page takes before it begins: an issue costs one, and the rest goes to its linked issues and the write. */
export const POINTS_OF_A_PAGE = PAGE + 20;
/** The assessment of one issue on its own. */
const ONE_ASSESSMENT = 3;
/** Forge takes 500 events a minute from the app: half of them are left to other work. */
const EVENTS_A_SECOND = 4;
/** An issue takes a read unit for its row; the walks may take 500 a minute of the installation's 4,000. */
const ISSUES_A_SECOND = 500 / 60;

type Turn = { readonly projectId: string; readonly project: Project; readonly walk: Walk };

/**
 * One page of the walk whose turn it is, and queues the next. Projects take turns; first looks, for which people wait,
 * come before sweeps. Ends where no walk goes on, and where this hour's points for walks are used up: the hourly
 * schedule starts it again. `pressed`: a project that the list of projects may not name yet.
 */
export async function walkOn(pressed: string | null): Promise<void> {
  const turn = await nextTurn(pressed);
  if (turn === null) return;
  const taken = await take(POINTS_OF_A_PAGE, workOf(turn.walk), now());
  if (taken === null) return;
  const meter = metered(jiraAsApp);
  const begun = await turned(turn);
  const page = await walkPage(meter.request, begun);
  await settle(taken, meter.points() + ONE_ASSESSMENT * page.alone, now());
  await stored(begun, page);
  const seconds = page.isRefused ? 0 : Math.max(page.alone / EVENTS_A_SECOND, page.count / ISSUES_A_SECOND);
  await queueBackground({ work: 'walks', projectId: null }, Math.ceil(seconds));
}

/** The walk that has waited longest; null where none goes on. */
async function nextTurn(pressed: string | null): Promise<Turn | null> {
  const listed = await usedProjects();
  const projects = await readProjects([...new Set(pressed === null ? listed : [pressed, ...listed])]);
  const turns = [...projects].flatMap(([projectId, project]) =>
    project.walk === null ? [] : [{ projectId, project, walk: project.walk }],
  );
  return turns.toSorted(inLine)[0] ?? null;
}

/**
 * First looks before sweeps, and sprints before any backlog. Of sprints those of the project in which a person acted last;
 * else the longest wait, so that projects share the hour, and then the latest act. The id decides where nothing else does.
 */
function inLine(one: Turn, other: Turn): number {
  const byAct = compare(other.project.acted ?? '', one.project.acted ?? '');
  const byWait = compare(one.walk.turn ?? '', other.walk.turn ?? '');
  const part = order.indexOf(workOf(one.walk)) - order.indexOf(workOf(other.walk));
  const [first, second] = one.walk.step === 'sprints' ? [byAct, byWait] : [byWait, byAct];
  return part || first || second || compare(one.projectId, other.projectId);
}

const order = ['sprint', 'look', 'sweep'] as const;

/** The kind of work that a page of this walk is. */
function workOf(walk: Walk): (typeof order)[number] {
  if (walk.step === 'sprints') return 'sprint';
  return isLook(walk) ? 'look' : 'sweep';
}

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

/** Stored before the page is read, so that a page that fails does not keep the others from their turn. */
async function turned(turn: Turn): Promise<Turn> {
  const project = await changeProject(turn.projectId, (before) =>
    before.walk === null || !isAt(before.walk, turn.walk)
      ? before
      : { ...before, walk: { ...before.walk, turn: now() } },
  );
  return { ...turn, project };
}

/** Stores how far the walk has come. Once it has judged all rows, the day is counted. */
async function stored({ projectId, project, walk }: Turn, page: Page): Promise<void> {
  const after = await changeProject(projectId, (before) =>
    page.isRefused ? refused(before, walk, now()) : walked(before, { ...page, from: walk }),
  );
  const { judged } = after;
  if (judged === null || judged.at === project.judged?.at) return;
  const { at: _at, ...swept } = judged;
  await queueBackground({ work: 'day', projectId, swept });
}

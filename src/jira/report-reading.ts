import type { ReportSetup } from '../contract';
import type { BacklogItem } from '../domain/backlog-item';
import type { Sprint } from '../domain/issue';
import type { ReadinessState } from '../domain/readiness';
import { parseBacklogItem, type ItemFields } from './backlog-item';
import * as jql from './jql';
import { reportProperties } from './property-keys';
import type { JiraRequest } from './request';
import { approximateCount, type Page, type Search, searchPage } from './search';
import { sprintsAhead } from './sprints';

/** The next stretch: what is in a sprint that runs or is planned, then the top of the backlog, both in rank order. */
export type Horizon = {
  readonly sprints: readonly Sprint[];
  readonly inSprints: readonly BacklogItem[];
  readonly inBacklog: readonly BacklogItem[];
  /** There are more than the first hundred of either; `readWhole` reads them all. */
  readonly more: boolean;
};

type Setup = Pick<ReportSetup, 'projectKey' | 'board' | 'fields' | 'issueTypes'>;

/** As the viewer: at most three requests, all at once, whatever the backlog's size. */
export async function readHorizon(request: JiraRequest, setup: Setup): Promise<Horizon> {
  const hasSprints = setup.fields.sprint !== null && setup.board?.type !== 'kanban';
  const none: Page<BacklogItem> = { found: [], next: null };
  const [sprints, planned, backlog] = await Promise.all([
    hasSprints && setup.board ? sprintsAhead(request, setup.board.id) : [],
    hasSprints ? readItems(request, setup, { within: jql.inAnySprintAhead, token: null }) : none,
    readItems(request, setup, { within: hasSprints ? jql.inBacklog : null, token: null }),
  ]);
  return {
    sprints,
    inSprints: planned.found,
    inBacklog: backlog.found,
    more: planned.next !== null || backlog.next !== null,
  };
}

/**
 * Everything that is not done, page by page as it arrives, in rank order. `signal` ends it between two pages.
 */
export async function* readWhole(
  request: JiraRequest,
  setup: Setup,
  signal: { readonly aborted: boolean },
): AsyncGenerator<readonly BacklogItem[]> {
  let token: string | null = null;
  do {
    const page: Page<BacklogItem> = await readItems(request, setup, { within: null, token });
    if (signal.aborted) return;
    yield page.found;
    token = page.next;
  } while (token !== null);
}

/** Counts by Jira's index, which follows a change by seconds; null where Jira would not count. */
export type Totals = {
  readonly all: number | null;
  readonly onPaper: number | null;
  readonly states: Readonly<Record<Exclude<ReadinessState, 'unknown'>, number | null>>;
};

/**
 * Of the whole backlog, without reading an issue: at most seven counts. In a project that was never looked at as a
 * whole there are mostly no states to count, which one count says.
 */
export async function readTotals(request: JiraRequest, setup: Setup & Pick<ReportSetup, 'backfill'>): Promise<Totals> {
  const count = (...clauses: jql.Clause[]) =>
    approximateCount(request, jql.all(...scope(setup), ...clauses)).catch(() => null);
  if (setup.backfill.state !== 'never') {
    const [all, refine, others] = await Promise.all([count(), count(jql.hasState(['refine'])), countOthers(count)]);
    return { all, onPaper: others.onPaper, states: { ...others.states, refine } };
  }
  const [all, looked] = await Promise.all([count(), count(jql.hasState(lookedStates))]);
  if (looked === 0) return { all, ...nothingLooked };
  const { onPaper, states } = await countOthers(count);
  const rest = Object.values(states).reduce(
    (left, each) => (left === null || each === null ? null : left - each),
    looked,
  );
  return { all, onPaper, states: { ...states, refine: rest === null ? null : Math.max(0, rest) } };
}

const lookedStates = ['exception', 'draft', 'ready', 'recheck', 'refine'] as const;
const nothingLooked = { onPaper: 0, states: { exception: 0, draft: 0, ready: 0, recheck: 0, refine: 0 } };

/** Everything but the whole and what is left to refine. */
async function countOthers(count: (clause: jql.Clause) => Promise<number | null>) {
  const [onPaper, exception, draft, ready, recheck] = await Promise.all([
    count(jql.onPaper),
    count(jql.hasState(['exception'])),
    count(jql.hasState(['draft'])),
    count(jql.hasState(['ready'])),
    count(jql.hasState(['recheck'])),
  ]);
  return { onPaper, states: { exception, draft, ready, recheck } };
}

/** Not done, and neither epics nor sub-tasks: those follow their stories. */
function scope({ projectKey, issueTypes }: Setup): readonly jql.Clause[] {
  return [jql.inProject(projectKey), jql.notDone, ...(issueTypes.length === 0 ? [] : [jql.ofTypes(issueTypes)])];
}

function readItems(
  request: JiraRequest,
  setup: Setup,
  part: { readonly within: jql.Clause | null; readonly token: string | null },
): Promise<Page<BacklogItem>> {
  const fields: ItemFields = { estimate: setup.fields.estimate, sprint: setup.fields.sprint };
  const search: Search = {
    jql: jql.ordered(jql.all(...scope(setup), ...(part.within === null ? [] : [part.within])), 'rank'),
    fields: ['summary', 'issuetype', 'status', fields.estimate, fields.sprint].filter((id) => id !== null),
    properties: reportProperties,
  };
  return searchPage(request, { ...search, token: part.token }, (body) => parseBacklogItem(body, fields));
}

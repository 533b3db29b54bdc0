import type { ReportSetup } from '../contract';
import type { BacklogItem } from '../domain/backlog/backlog-item';
import type { Outlook } from '../domain/policy/outlook';
import type { Sprint } from '../domain/issue/issue';
import type { Person } from '../domain/shared/person';
import type { ReadinessState } from '../domain/shared/readiness-state';
import { countTotals, type Totals } from '../domain/backlog/totals';
import { parseBacklogItem, type ItemFields } from './backlog-item';
import * as jql from './jql';
import { peopleFields, peopleOf } from './people-of';
import { propertyKeys, reportProperties } from './property-keys';
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
  /** Who reported those issues, or works on them: mostly those who own the questions, too. */
  readonly people: readonly Person[];
};

type Setup = Pick<ReportSetup, 'projectKey' | 'board'> & Outlook;

/** As the viewer: at most three requests, all at once, whatever the backlog's size. */
export async function readHorizon(request: JiraRequest, setup: Setup): Promise<Horizon> {
  const hasSprints = setup.fields.sprint !== null && setup.board?.type !== 'kanban';
  const none: Page<Row> = { found: [], next: null };
  const [sprints, planned, backlog] = await Promise.all([
    hasSprints && setup.board ? sprintsAhead(request, setup.board.id) : [],
    hasSprints ? readItems(request, setup, { within: jql.inAnySprintAhead, token: null, people: peopleFields }) : none,
    readItems(request, setup, { within: hasSprints ? jql.inBacklog : null, token: null, people: peopleFields }),
  ]);
  return {
    sprints,
    inSprints: planned.found.map(({ item }) => item),
    inBacklog: backlog.found.map(({ item }) => item),
    more: planned.next !== null || backlog.next !== null,
    people: [...planned.found, ...backlog.found].flatMap(({ people }) => people),
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
    const page: Page<Row> = await readItems(request, setup, { within: null, token, people: [] });
    if (signal.aborted) return;
    yield page.found.map(({ item }) => item);
    token = page.next;
  } while (token !== null);
}

/**
 * The first hundred of what is not done, in rank order, for somebody who wants to know their states and no more: one
 * request.
 */
export async function readTop(
  request: JiraRequest,
  of: Outlook & { readonly projectKey: string },
): Promise<readonly BacklogItem[]> {
  const part = { within: null, token: null, people: [], properties: [propertyKeys.readiness] };
  const { found } = await readItems(request, { ...of, board: null }, part);
  return found.map(({ item }) => item);
}

/**
 * Of the whole backlog, by Jira's index, which follows a change by seconds; null where Jira would not count. At most
 * seven counts, and mostly fewer: where Jira counts as many in some states together as were `read` in them, these are
 * all there are, and the reading tells them apart. In a project that was never looked at as a whole, all states are asked
 * for at once: mostly nothing is in any.
 */
export async function readTotals(
  request: JiraRequest,
  setup: Setup & Pick<ReportSetup, 'backfill'>,
  read: readonly BacklogItem[],
): Promise<Totals> {
  const seen = countTotals(read);
  const count = (...clauses: jql.Clause[]) =>
    approximateCount(request, jql.all(...scope(setup), ...clauses)).catch(() => null);
  if (setup.backfill.state !== 'never') {
    const [all, refine, others] = await Promise.all([
      count(),
      count(jql.hasState(['refine'])),
      countOthers(count, seen.states),
    ]);
    return { all, onPaper: others.onPaper, states: { ...others.states, refine } };
  }
  const [all, looked] = await Promise.all([count(), count(jql.hasState(lookedStates))]);
  const seenLooked = Object.values(seen.states).reduce((sum, each) => sum + each, 0);
  if (looked === seenLooked) return { ...seen, all };
  const { onPaper, states } = await countOthers(count, seen.states);
  return { all, onPaper, states: { ...states, refine: remaining(looked, Object.values(states)) } };
}

const lookedStates = ['exception', 'draft', 'ready', 'recheck', 'refine'] as const;

/** Everything but the whole and what is left to refine. Exceptions and changes are few, and mostly come next. */
async function countOthers(
  count: (clause: jql.Clause) => Promise<number | null>,
  seen: Pick<Record<ReadinessState, number>, 'exception' | 'recheck'>,
) {
  const [onPaper, draft, ready, few] = await Promise.all([
    count(jql.onPaper),
    count(jql.hasState(['draft'])),
    count(jql.hasState(['ready'])),
    count(jql.hasState(['exception', 'recheck'])),
  ]);
  const isRead = few === seen.exception + seen.recheck;
  const exception = isRead ? seen.exception : await count(jql.hasState(['exception']));
  return { onPaper, states: { draft, ready, exception, recheck: remaining(few, [exception]) } };
}

/** What is left of `whole`; the index may know an issue's new state before its old one is gone. */
function remaining(whole: number | null, parts: readonly (number | null)[]): number | null {
  return parts.reduce((left, part) => (left === null || part === null ? null : Math.max(0, left - part)), whole);
}

/** Not done, and neither epics nor sub-tasks: those follow their stories. */
function scope({ projectKey, issueTypes }: Setup): readonly jql.Clause[] {
  return [jql.inProject(projectKey), jql.notDone, ...(issueTypes.length === 0 ? [] : [jql.ofTypes(issueTypes)])];
}

type Row = { readonly item: BacklogItem; readonly people: readonly Person[] };
type Part = {
  readonly within: jql.Clause | null;
  readonly token: string | null;
  /** Fields of people whose names are wanted. */
  readonly people: readonly string[];
  /** Those that the report reads, where they are not named. */
  readonly properties?: readonly string[];
};

function readItems(request: JiraRequest, setup: Setup, part: Part): Promise<Page<Row>> {
  const fields: ItemFields = { estimate: setup.fields.estimate, sprint: setup.fields.sprint };
  const search: Search = {
    jql: jql.ordered(jql.all(...scope(setup), ...(part.within === null ? [] : [part.within])), 'rank'),
    fields: ['summary', 'issuetype', 'status', fields.estimate, fields.sprint, ...part.people].filter(
      (id) => id !== null,
    ),
    properties: part.properties ?? reportProperties,
  };
  return searchPage(request, { ...search, token: part.token }, (body) => {
    const item = parseBacklogItem(body, fields);
    return item.success ? { success: true, data: { item: item.data, people: peopleOf(body) } } : item;
  });
}

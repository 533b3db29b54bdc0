import type { ReportSetup } from '../../contract';
import type { BacklogItem } from '../../domain/backlog/backlog-item';
import type { Readiness } from '../../domain/refinement/readiness';
import type { Outlook } from '../../domain/policy/outlook';
import type { Sprint } from '../../domain/issue/issue';
import type { Person } from '../../domain/shared/person';
import { countTotals, type LookedStanding, notLookedAt, type Totals } from '../../domain/backlog/totals';
import { atOnce, partsOf } from '../read/at-once';
import { parseBacklogItem, rowFields, type ItemFields } from '../read/backlog-item';
import { readBulk } from '../read/bulk-issues';
import type { Parsed } from '../read/issue-schema';
import * as jql from './jql';
import { peopleFields, peopleOf } from '../read/people-of';
import { propertyKeys, reportProperties } from '../read/property-keys';
import type { JiraRequest } from '../request';
import { approximateCount, PAGE, type Page, type Search, searchIds, searchPage, searchPageIfAny } from './search';
import { comingSprints } from '../read/sprints';

/** The issues that come next: those in running and planned sprints, then the top of the backlog, both in rank order. */
export type Horizon = {
  readonly sprints: readonly Sprint[];
  readonly inSprints: readonly BacklogItem[];
  readonly inBacklog: readonly BacklogItem[];
  /** Sprints or backlog hold more than their first hundred; `readWhole` reads them all. */
  readonly more: boolean;
  /** The sprints alone do; `inSprints` is then not all that they hold. */
  readonly moreInSprints: boolean;
  /** Ids of the sprints of which `inSprints` has every item. */
  readonly wholeSprints: readonly number[];
  /** Reporters and assignees of those issues: most owners of their questions are among them. */
  readonly people: readonly Person[];
};

/** Judges rows that have no judgement: the fields that it needs of them, and the judgements by id. Some may be missing. */
export type Look = {
  readonly reads: readonly string[];
  readonly judge: (bodies: readonly unknown[]) => Promise<ReadonlyMap<string, Readiness>>;
};

type Setup = Pick<ReportSetup, 'projectKey' | 'board'> &
  Outlook & {
    readonly fields: { readonly flagged?: string | null };
    /** Left out, or null, where rows are taken as they were judged. */
    readonly look?: Look | null;
  };

/** How many of the coming sprints have figures of their own. */
export const SPRINTS_WITH_FIGURES = 3;
/** Most pages of one part: Jira may answer shorter ones than asked for. */
const MOST_PAGES = 4;

/**
 * Reads as the viewer: three requests in parallel, for any size of the backlog. More follow only where Jira answered a page
 * short, and once where the sprints hold more than a hundred items: then the next ones are read by themselves, whole.
 */
export async function readHorizon(request: JiraRequest, setup: Setup): Promise<Horizon> {
  const hasSprints = setup.fields.sprint !== null && setup.board?.type !== 'kanban';
  const none: Page<Row> = { found: [], next: null };
  const [sprints, planned, backlog] = await Promise.all([
    hasSprints && setup.board ? comingSprints(request, setup.board.id) : [],
    hasSprints ? readFirst(request, setup, { within: jql.inComingSprints, most: PAGE }) : none,
    readFirst(request, setup, { within: hasSprints ? jql.inBacklog : null, most: PAGE }),
  ]);
  const near = planned.next === null ? [] : sprints.slice(0, SPRINTS_WITH_FIGURES).map(({ id }) => id);
  const apart = near.length === 0 ? none : await readFirst(request, setup, { within: jql.inSprints(near), most: null });
  const inSprints = new Map([...planned.found, ...apart.found].map((row) => [row.item.id, row]));
  const whole = planned.next === null ? sprints.map(({ id }) => id) : near;
  return {
    sprints,
    inSprints: [...inSprints.values()].map(({ item }) => item),
    inBacklog: backlog.found.map(({ item }) => item),
    more: planned.next !== null || backlog.next !== null,
    moreInSprints: planned.next !== null,
    wholeSprints: apart.next === null ? whole : [],
    people: [...inSprints.values(), ...backlog.found].flatMap(({ people }) => people),
  };
}

/**
 * Every issue that is not done, in rank order: all ids first, then pages of a hundred, eight at a time, each yielded as
 * soon as those before it have arrived. `signal` ends it between two pages.
 */
export async function* readWhole(
  request: JiraRequest,
  setup: Setup,
  signal: { readonly aborted: boolean },
): AsyncGenerator<readonly BacklogItem[]> {
  const query = jql.ordered(jql.all(openItems(setup)), 'rank');
  const { ids } = await searchIds(request, query, Number.POSITIVE_INFINITY);
  const jobs = partsOf(ids, PAGE).map((page, at) => async () => {
    const found = await readAgain(request, setup, page);
    const byId = new Map(found.map((item) => [item.id, item]));
    return { at, items: page.flatMap((id) => byId.get(id) ?? []) };
  });
  const arrived = new Map<number, readonly BacklogItem[]>();
  let next = 0;
  for await (const page of atOnce(jobs)) {
    if (signal.aborted) return;
    arrived.set(page.at, page.items);
    for (let items = arrived.get(next); items !== undefined; items = arrived.get(next)) {
      yield items;
      next += 1;
    }
  }
}

/** At most {@link AGAIN} issues by id as they are now, in no particular order; deleted and hidden ones are missing. `people`: fields of persons. */
export async function readAgain(
  request: JiraRequest,
  setup: Setup,
  ids: readonly string[],
  people: readonly string[] = [],
): Promise<readonly BacklogItem[]> {
  const found = await readBulk(request, ids, {
    fields: fieldsOf(setup, people),
    properties: reportProperties,
    parse: (body) => parseRow(body, setup),
  });
  return (await withJudgements(found, setup)).map(({ item }) => item);
}
export const AGAIN = PAGE;

/** The first hundred issues of a person's search, in its order; null where Jira refuses the query. */
export function searchItems(request: JiraRequest, setup: Setup, query: jql.Clause): Promise<Page<BacklogItem> | null> {
  const fields = itemFields(setup);
  const search = { jql: query, fields: fieldsOf(setup, []), properties: reportProperties, token: null };
  return searchPageIfAny(request, search, (body) => parseBacklogItem(body, fields));
}

/** At most `most` issues that nobody has begun, in rank order and in one request: those of `within`. */
export async function readUnstarted(
  request: JiraRequest,
  setup: Setup,
  { within, most }: { readonly within: readonly jql.Clause[]; readonly most: number },
): Promise<readonly BacklogItem[]> {
  const query = jql.ordered(jql.all(openItems(setup), jql.toDo, ...within), 'rank');
  const search = { jql: query, fields: fieldsOf(setup, []), properties: reportProperties, token: null };
  const page = await searchPage(request, { ...search, maxResults: most }, (body) => parseRow(body, setup));
  return page.found.map(({ item }) => item);
}

/** The states of the first hundred issues that are not done, in rank order, in one request. */
export async function readTop(
  request: JiraRequest,
  of: Outlook & { readonly projectKey: string },
): Promise<readonly BacklogItem[]> {
  const part = { within: null, token: null, people: [], properties: [propertyKeys.readiness] };
  const { found } = await readItems(request, { ...of, board: null }, part);
  return found.map(({ item }) => item);
}

/**
 * Totals of the whole backlog from Jira's index, which lags by seconds; null where Jira refuses to count. At most eight
 * counts. Where a joint count of several states equals those in `read`, the shares come from `read`. Before the first
 * backfill one joint count of all states comes first, since it is mostly zero.
 */
export async function readTotals(
  request: JiraRequest,
  setup: Setup & Pick<ReportSetup, 'shutOut'> & { readonly backfill: Pick<ReportSetup['backfill'], 'state'> },
  read: readonly BacklogItem[],
): Promise<Totals> {
  const totals = countTotals(read);
  const count = (...clauses: jql.Clause[]) =>
    approximateCount(request, jql.all(openItems(setup), ...clauses)).catch(() => null);
  if (setup.backfill.state !== 'never') {
    const [all, refine, others] = await Promise.all([
      count(),
      count(jql.hasLozenge('refine')),
      countOthers(count, totals.standings),
    ]);
    const counted = { all, standings: { ...others, refine }, startedUnseen: 0 };
    // A finished look has judged all but what was started before, if the app may search.
    const hasLooked = setup.backfill.state === 'done' && setup.shutOut === null;
    return hasLooked ? { ...counted, startedUnseen: notLookedAt(counted) } : counted;
  }
  const [all, looked] = await Promise.all([count(), count(jql.hasState(lookedStates))]);
  const seenLooked = Object.values(totals.standings).reduce((sum, each) => sum + each, 0);
  if (looked === seenLooked) return { ...totals, all };
  const others = await countOthers(count, totals.standings);
  return { ...totals, all, standings: { ...others, refine: remaining(looked, Object.values(others)) } };
}

const lookedStates = ['exception', 'draft', 'ready', 'recheck', 'refine'] as const;

/** Standings of which a backlog has few, mostly within `read`. */
const few = ['incomplete', 'exception', 'recheck'] as const satisfies readonly LookedStanding[];

/** Counts all but the total and what is to refine. */
async function countOthers(
  count: (clause: jql.Clause) => Promise<number | null>,
  seen: Readonly<Record<(typeof few)[number], number>>,
): Promise<Omit<Totals['standings'], 'refine'>> {
  const [paper, draft, ready, fewInAll] = await Promise.all([
    count(jql.hasLozenge('on-paper')),
    count(jql.hasLozenge('draft')),
    count(jql.hasLozenge('ready')),
    count(jql.any(...few.map(jql.hasLozenge))),
  ]);
  const isRead = fewInAll === few.reduce((sum, standing) => sum + seen[standing], 0);
  const [incomplete, exception] = isRead
    ? [seen.incomplete, seen.exception]
    : await Promise.all([count(jql.hasLozenge('incomplete')), count(jql.hasLozenge('exception'))]);
  const recheck = remaining(fewInAll, [incomplete, exception]);
  return { 'on-paper': paper, draft, ready, incomplete, exception, recheck };
}

/**
 * `whole` minus its parts, at least 0: the index may count an issue under its new state and its old one for a while.
 */
function remaining(whole: number | null, parts: readonly (number | null)[]): number | null {
  return parts.reduce((left, part) => (left === null || part === null ? null : Math.max(0, left - part)), whole);
}

/** Not done, and neither epics nor sub-tasks, which have no refinement of their own. */
export function openItems({ projectKey, issueTypes }: Pick<Setup, 'projectKey' | 'issueTypes'>): jql.Clause {
  const types = issueTypes.length === 0 ? [] : [jql.ofTypes(issueTypes)];
  return jql.all(jql.inProject(projectKey), jql.notDone, ...types);
}

/** `body`: as Jira answered it. */
type Raw = { readonly item: BacklogItem; readonly body: unknown };
type Row = { readonly item: BacklogItem; readonly people: readonly Person[] };
type Part = {
  readonly within: jql.Clause | null;
  readonly token: string | null;
  /** Person fields whose names are wanted. */
  readonly people: readonly string[];
  /** Default: those of the report. */
  readonly properties?: readonly string[];
};

const itemFields = ({ fields: { estimate, sprint, flagged = null } }: Setup): ItemFields => ({
  estimate,
  sprint,
  flagged,
});

function fieldsOf(setup: Setup, people: readonly string[]): readonly string[] {
  const own = Object.values(itemFields(setup)).filter((id) => id !== null);
  return [...new Set([...rowFields, ...own, ...people, ...(setup.look?.reads ?? [])])];
}

function parseRow(body: unknown, setup: Setup): Parsed<Raw> {
  const item = parseBacklogItem(body, itemFields(setup));
  return item.success ? { success: true, data: { item: item.data, body } } : item;
}

/** Each with a judgement, its own or that of the look. */
async function withJudgements(rows: readonly Raw[], { look = null }: Setup): Promise<readonly Raw[]> {
  const unseen = rows.filter(({ item }) => item.readiness === null);
  if (look === null || unseen.length === 0) return rows;
  const judgements = await look.judge(unseen.map(({ body }) => body));
  return rows.map(({ item, body }) => ({
    item: { ...item, readiness: item.readiness ?? judgements.get(item.id) ?? null },
    body,
  }));
}

type First = Pick<Part, 'within'> & {
  /** How many rows are enough; null: all. */
  readonly most: number | null;
};

/** The first rows of a part, page after page while Jira answers short ones. */
async function readFirst(request: JiraRequest, setup: Setup, { within, most }: First): Promise<Page<Row>> {
  const found: Row[] = [];
  let token: string | null = null;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const page = await readItems(request, setup, { within, token, people: peopleFields });
    found.push(...page.found);
    token = page.next;
    if (token === null || (most !== null && found.length >= most)) break;
  }
  return { found, next: token };
}

async function readItems(request: JiraRequest, setup: Setup, part: Part): Promise<Page<Row>> {
  const search: Search = {
    jql: jql.ordered(jql.all(openItems(setup), ...(part.within === null ? [] : [part.within])), 'rank'),
    fields: fieldsOf(setup, part.people),
    properties: part.properties ?? reportProperties,
  };
  const page = await searchPage(request, { ...search, token: part.token }, (body) => parseRow(body, setup));
  const rows = await withJudgements(page.found, setup);
  return { ...page, found: rows.map(({ item, body }) => ({ item, people: peopleOf(body) })) };
}

import type { LookBackSetup } from '../../contract-look-back';
import type { Instant } from '../../domain/shared/instant';
import type { Change, ClosedSprint, LookBackInput, RecordedSprint } from '../../domain/lookback/past';
import { projectsOnBoard } from '../read/boards';
import * as jql from '../search/jql';
import { type JiraRequest, ask, checked } from '../request';
import { searchIds } from '../search/search';
import { type Endurance, enduring, untilStopped } from './enduring';
import { lastSprints, type LastSprints } from './last-sprints';
import { type Known, nothingKnown, type PastQuery, type ReadIssue, readPastIssues, unknownIn } from './past-issues';
import { blankInput, type Unfinished, type LookBackReading, reached, withAsking, withTexts } from './reading';
import { readAskingOf, readTexts } from './said';
import * as z from 'zod/mini';

type LookBackOptions = {
  /** Most closed sprints to read. */
  readonly sprints: number;
  /** Ends the reading between two requests. */
  readonly signal: Endurance['signal'];
  readonly readRecorded: (sprints: readonly number[]) => Promise<readonly RecordedSprint[]>;
  /** Waits the milliseconds that Jira asks for. */
  readonly waiting?: Endurance['waiting'];
  /** Most issues whose history is read. */
  readonly candidates?: number;
  /** `figures`: ends once the histories are read, without texts and comments; `texts`: without comments. */
  readonly until?: 'figures' | 'texts' | 'all';
  /** Of the last `sprints`, only these, by id. */
  readonly only?: readonly number[];
  /** What is known by other readings of the page; grows. */
  readonly known?: Known;
};

type WeeksOptions = Omit<LookBackOptions, 'sprints' | 'readRecorded' | 'only'> & { readonly weeks: number };

/** Most candidates, which bounds the time; beyond them the figures are "at least". */
const CANDIDATES = 5_000;
const DAY = 86_400_000;

const pause: Endurance['waiting'] = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

type Readings = AsyncGenerator<LookBackReading, void, undefined>;
type Reader<O> = (request: JiraRequest, setup: LookBackSetup, options: O) => Readings;

/** A reader that waits where Jira asks for it, and ends between two requests. */
const patient =
  <O extends Pick<LookBackOptions, 'signal' | 'waiting'>>(read: Reader<O>): Reader<O> =>
  (request, setup, options) => {
    const { signal, waiting = pause } = options;
    return untilStopped(signal, read(enduring(request, { signal, waiting }), setup, options));
  };

/**
 * The board's last closed sprints from Jira's history, as the viewer: sprints first, then all that the figures need,
 * then text edits, then comments. Done at once without a board, sprint field or closed sprint. Fails as `ask` does;
 * earlier readings stay valid.
 */
export const readLookBack = patient<LookBackOptions>(ofSprints);

/**
 * {@link readLookBack} for a board without sprints: every issue of its projects that was updated within the last weeks.
 */
export const readWeeks = patient<WeeksOptions>(ofWeeks);

async function* ofSprints(request: JiraRequest, setup: LookBackSetup, options: LookBackOptions): Readings {
  const { board, fields } = setup;
  const none: LastSprints = { sprints: [], listed: [], earlier: false, next: null, planned: null };
  const hasSprints = board !== null && fields.sprint !== null;
  const [{ sprints: last, listed, earlier, next, planned }, { statuses, statusNames }, projects] = await Promise.all([
    hasSprints ? lastSprints(request, board.id, { most: options.sprints, hint: setup.closedSprints }) : none,
    readStatuses(request, setup.doneStatuses),
    readProjects(request, setup),
  ]);
  const { only } = options;
  const sprints = only === undefined ? last : last.filter(({ id }) => only.includes(id));
  const input: LookBackInput = {
    ...blankInput(setup),
    sprints: sprints.map(toClosed),
    boardSprints: listed.map(toClosed),
    statuses,
    statusNames,
    next: next && { id: next.id, state: next.state },
  };
  const draft: Unfinished = { input, atLeast: false, earlier, sprintToPrepare: (planned ?? next)?.id ?? null };
  if (sprints.length === 0) return yield reached(withNothingSaid(draft), 'done');
  yield reached(draft, 'history');
  const ids = sprints.map(({ id }) => id);
  const since = dayBefore(earliestOf(sprints));
  const most = options.candidates ?? CANDIDATES;
  const [candidates, members, recorded] = await Promise.all([
    searchIds(request, updatedIn(projects, since), most),
    searchIds(request, jql.ordered(jql.inSprints(ids), 'newest'), most),
    options.readRecorded(ids),
  ]);
  const certain = distinct(members.ids, recordedIds(recorded));
  const query: PastQuery = {
    candidates: distinct(certain, candidates.ids),
    members: certain,
    fields,
    isMember: isIn(new Set(ids)),
    known: options.known ?? nothingKnown(),
  };
  const more: Unfinished = { ...draft, input: { ...input, recorded }, atLeast: candidates.more || members.more };
  yield* ofIssues(request, { draft: more, query, since, until: options.until ?? 'all' });
}

async function* ofWeeks(request: JiraRequest, setup: LookBackSetup, options: WeeksOptions): Readings {
  const [{ statuses, statusNames }, projects] = await Promise.all([
    readStatuses(request, setup.doneStatuses),
    readProjects(request, setup),
  ]);
  const input: LookBackInput = { ...blankInput(setup), statuses, statusNames };
  yield reached({ input, atLeast: false, earlier: false, sprintToPrepare: null }, 'history');
  const since = dayBefore(new Date(Date.parse(setup.now) - options.weeks * 7 * DAY).toISOString());
  const { ids, more } = await searchIds(request, updatedIn(projects, since), options.candidates ?? CANDIDATES);
  const known = options.known ?? nothingKnown();
  const query: PastQuery = { candidates: ids, members: ids, fields: setup.fields, isMember: () => true, known };
  const draft: Unfinished = { input, atLeast: more, earlier: true, sprintToPrepare: null };
  yield* ofIssues(request, { draft, query, since, until: options.until ?? 'all' });
}

type Rest = {
  readonly draft: Unfinished;
  readonly query: PastQuery;
  readonly since: Instant;
  readonly until: 'figures' | 'texts' | 'all';
};

/** Issues and histories, without sub-tasks; then texts, then comments. */
async function* ofIssues(request: JiraRequest, { draft, query, since, until }: Rest): Readings {
  const { acceptance } = query.fields;
  const candidates = unknownIn(query.known.changes, query.candidates).length;
  yield reached(draft, 'history', [0, candidates]);
  const read = yield* withProgress(readPastIssues(request, query), (done) =>
    reached(draft, 'history', [done, candidates]),
  );
  const past = read.filter(({ issue }) => !issue.type.subtask);
  const withHistory = withIssues(draft, past);
  if (until === 'figures') return yield reached(withHistory, 'done', [candidates, candidates]);
  const all = past.length;
  yield reached(withHistory, 'texts', [0, all]);
  const texts = yield* withProgress(readTexts(request, { past, since, acceptance }), (done) =>
    reached(withHistory, 'texts', [done, all]),
  );
  const edited = withTexts(withHistory, texts);
  if (until === 'texts') return yield reached(edited, 'done', [all, all]);
  yield reached(edited, 'comments', [0, all]);
  const asking = yield* withProgress(readAskingOf(request, { past, since }), (done) =>
    reached(edited, 'comments', [done, all]),
  );
  yield reached(withAsking(edited, asking), 'done', [all, all]);
}

/** Yields how much of a step is done as a reading, and returns the step's result. */
async function* withProgress<T>(
  step: AsyncGenerator<number, T>,
  toReading: (done: number) => LookBackReading,
): AsyncGenerator<LookBackReading, T, undefined> {
  let sum = 0;
  for (;;) {
    const { done, value } = await step.next();
    if (done === true) return value;
    yield toReading((sum += value));
  }
}

/** Drops recorded issues that the viewer may not see. */
function withIssues(draft: Unfinished, past: readonly ReadIssue[]): Unfinished {
  const visible = new Set(past.map(({ issue }) => issue.id));
  const seenIn = <T extends RecordedSprint['start']>(moment: T) =>
    moment && { ...moment, items: moment.items.filter(({ id }) => visible.has(id)) };
  const recorded = draft.input.recorded.map(({ sprintId, start, close }) => ({
    sprintId,
    start: seenIn(start),
    close: seenIn(close),
  }));
  const questions = past.flatMap(({ issue: { id }, stored }) =>
    stored.questions.length === 0 ? [] : [[id, stored.questions] as const],
  );
  const issues = past.map(({ issue }) => issue);
  return { ...draft, input: { ...draft.input, issues, recorded, questions: new Map(questions) } };
}

const toClosed = ({ opened: _, ...sprint }: LastSprints['sprints'][number]): ClosedSprint => sprint;

const withNothingSaid = (draft: Unfinished) => withAsking(withTexts(draft, new Map()), []);

/** Ids of the board's projects; where Jira does not tell them, the project of this page. */
async function readProjects(request: JiraRequest, { board, projectId }: LookBackSetup): Promise<readonly string[]> {
  const projects = board === null ? [] : await projectsOnBoard(request, board.id);
  return projects.length === 0 ? [projectId] : projects;
}

function updatedIn(projects: readonly string[], since: Instant): jql.Clause {
  return jql.ordered(jql.all(jql.inProjects(projects), jql.updatedSince(since.slice(0, 10))), 'newest');
}

/** Jira takes days in the viewer's time zone, which is unknown here: one day earlier is early enough in every zone. */
function dayBefore(moment: Instant): Instant {
  return new Date(Date.parse(moment) - DAY).toISOString();
}

function earliestOf(sprints: LastSprints['sprints']): Instant {
  const begun = sprints.map(({ opened, completed }) => (opened < completed ? opened : completed));
  return begun.reduce((first, at) => (at < first ? at : first));
}

const isIn =
  (sprints: ReadonlySet<number>): PastQuery['isMember'] =>
  (changes: readonly Change[]) =>
    changes.some((change) => change.what === 'sprints' && [...change.from, ...change.to].some((id) => sprints.has(id)));

function recordedIds(recorded: readonly RecordedSprint[]): readonly string[] {
  return recorded
    .flatMap(({ start, close }) => [start, close])
    .flatMap((moment) => moment?.items.map(({ id }) => id) ?? []);
}

function distinct(...lists: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(lists.flat())];
}

const answer = z.array(
  z.object({ id: z.string(), name: z._default(z.string(), ''), statusCategory: z.object({ key: z.string() }) }),
);

/**
 * The site's statuses and their names. Done are those of the board's last column, `column`; where that is null, those of
 * the category done.
 */
async function readStatuses(
  request: JiraRequest,
  column: readonly string[] | null,
): Promise<Pick<LookBackInput, 'statuses' | 'statusNames'>> {
  const { body } = await ask(request, '/rest/api/3/status');
  const all = checked((value) => answer.safeParse(value), body);
  const ofCategory = all.filter(({ statusCategory }) => statusCategory.key === 'done').map(({ id }) => id);
  const done = new Set(column === null || column.length === 0 ? ofCategory : column);
  const notDone = new Set(all.map(({ id }) => id).filter((id) => !done.has(id)));
  return { statuses: { done, notDone }, statusNames: new Map(all.map(({ id, name }) => [id, name])) };
}

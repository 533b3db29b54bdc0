import { integer } from '../columns.ts';
import { edgeOf, parseOffset, type Span } from './jql-date.ts';
import { problem } from './jql-problem.ts';
import type { Literal } from './literal.ts';
import type { Scope } from './field.ts';

type JqlFunction = {
  name: string;
  /** Whether it returns a list. */
  list: boolean;
  value(args: readonly string[], scope: Scope): Literal;
};

const fn = (name: string, list: boolean, value: JqlFunction['value']): JqlFunction => ({
  name,
  list,
  value: (args, scope) => {
    if (args.length > 0) throw problem.arguments(name, 0, args.length);
    return value(args, scope);
  },
});

const sprints = (name: string, state: 'active' | 'closed' | 'future') =>
  fn(name, true, (_args, { db }) => {
    const rows = db.all({ id: integer }, 'select id from sprints where state = ?', state);
    return { kind: 'ids', of: 'sprint', ids: rows.map(({ id }) => id), from: name };
  });

const types = (name: string, condition: string) =>
  fn(name, true, (_args, { db }) => {
    const rows = db.all({ id: integer }, `select id from issue_types where ${condition}`);
    return { kind: 'ids', of: 'type', ids: rows.map(({ id }) => id), from: name };
  });

const edge = (name: string, side: 'start' | 'end', span: Span): JqlFunction => ({
  name,
  list: false,
  value: (args, { now, timeZone }) => {
    if (args.length > 1) throw problem.arguments(name, 1, args.length);
    const move = parseOffset(args[0] ?? '0', span);
    if (!move) throw problem.duration(name);
    const instant = edgeOf(side, span, { now, timeZone, move });
    return { kind: 'date', date: { instant, until: instant }, from: name };
  },
});

const JQL_FUNCTIONS: readonly JqlFunction[] = [
  fn('currentUser', false, (_args, { viewer }) => ({ kind: 'account', account: viewer, from: 'currentUser' })),
  fn('now', false, (_args, { now }) => ({ kind: 'date', date: { instant: now, until: now }, from: 'now' })),
  sprints('openSprints', 'active'),
  sprints('closedSprints', 'closed'),
  sprints('futureSprints', 'future'),
  types('standardIssueTypes', 'level >= 0'),
  types('subtaskIssueTypes', 'level < 0'),
  edge('startOfDay', 'start', 'day'),
  edge('endOfDay', 'end', 'day'),
  edge('startOfWeek', 'start', 'week'),
  edge('endOfWeek', 'end', 'week'),
  edge('startOfMonth', 'start', 'month'),
  edge('endOfMonth', 'end', 'month'),
  edge('startOfYear', 'start', 'year'),
  edge('endOfYear', 'end', 'year'),
];

/** Functions of Jira that are not modelled here, so that the message does not claim that they do not exist. */
const ELSEWHERE = new Set(
  (
    'approved approver breached cascadeOption componentsLeadByUser completed currentLogin earliestUnreleasedVersion elapsed everbreached ' +
    'issueHistory issuesWithRemoteLinksByGlobalId lastLogin latestReleasedVersion linkedIssue linkedIssues membersOf myApproval myPending ' +
    'parentEpic paused pending pendingBy projectsLeadByUser projectsWhereUserHasPermission projectsWhereUserHasRole releasedVersions ' +
    'remaining running unreleasedVersions updatedBy votedIssues watchedIssues withinCalendarHours'
  )
    .toLowerCase()
    .split(' '),
);

/** The function with this name in any case; throws Jira's message, or ours for one that only Jira has. */
export function jqlFunction(name: string): JqlFunction {
  const known = JQL_FUNCTIONS.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
  if (known) return known;
  throw ELSEWHERE.has(name.toLowerCase()) ? problem.notHere(`the function '${name}()'`) : problem.unknownFunction(name);
}

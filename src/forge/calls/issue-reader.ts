import type { EffectivePolicy } from '../../domain/policy/effective-policy';
import type { Instant } from '../../domain/shared/instant';
import { linkedOf } from '../../domain/content/linked';
import type { Refinement } from '../../domain/refinement/refinement';
import type { IssueFields } from '../../jira/read/issue-fields';
import { readIssue, readIssueToAct, type ReadIssue, type ReadToAct } from '../../jira/read/issue-reading';
import { type LinkedIssues, readLinkedIssues, withLinkedIssues } from '../../jira/read/linked-issues';
import type { JiraRequest } from '../../jira/request';
import type { Ports } from '../../usecases/ports';
import { withParentState } from '../background/parent-state';
import { issueFields, type Sources } from '../settings/site-fields';
import { obstaclesOf } from '../../domain/criteria/unblocked';
import type { Blocker } from '../../domain/issue/issue';
import { orIfForbidden } from '../../failure';

type Reading = {
  readonly jira: JiraRequest;
  /** The issue's project by the invocation's context. A guess that saves a read; it proves nothing. */
  readonly projectId: string | null;
  readonly policyOf: (projectId: string) => Promise<EffectivePolicy>;
  readonly sources: Sources;
  /** The issue's row, which names the linked issues that an answer depends on. */
  readonly rowOf: (issueId: string) => Promise<Refinement>;
  readonly now: () => Instant;
};

type ReadOne<T> = (jira: JiraRequest, issueId: string, fields: IssueFields) => Promise<T>;

type Reader = Pick<Ports, 'readIssue'> & { readonly readIssueToAct: (issueId: string) => Promise<ReadToAct> };

/**
 * Reads issues with the facts of their linked issues, where an answer depends on them. Those that the row names are read
 * in parallel with the issue; new ones take one more read.
 */
export function issueReader(reading: Reading): Reader {
  return {
    readIssue: (issueId) => readWithLinkedIssues(readIssue, issueId, reading),
    readIssueToAct: (issueId) => readWithLinkedIssues(readIssueToAct, issueId, reading),
  };
}

async function readWithLinkedIssues<T extends ReadIssue>(
  read: ReadOne<T>,
  issueId: string,
  reading: Reading,
): Promise<T> {
  const [fields, row] = await Promise.all([fieldsOf(reading.projectId, reading), reading.rowOf(issueId)]);
  const [first, beside] = await Promise.all([
    readInProject(read, issueId, { fields, reading }),
    readLinkedIssues(reading.jira, row.linked, fields),
  ]);
  const needed = linkedOf(first.issue);
  const missing = needed.filter((name) => !row.linked.includes(name));
  const after = await readLinkedIssues(reading.jira, missing, fields);
  const linkedIssues: LinkedIssues = new Map([...beside, ...after]);
  if (needed.length === 0) return first;
  const knowing = { ...first, issue: withLinkedIssues(first.issue, linkedIssues, fields) };
  return withParentState(knowing, linkedIssues, { ...reading, fields });
}

/** One read where the invocation named the right project. */
async function readInProject<T extends ReadIssue>(
  read: ReadOne<T>,
  issueId: string,
  { fields, reading }: { fields: IssueFields; reading: Reading },
): Promise<T> {
  const first = await read(reading.jira, issueId, fields);
  const actual = first.issue.projectId;
  const right = reading.projectId === actual ? fields : await fieldsOf(actual, reading);
  return isEnough(fields, right) ? first : read(reading.jira, issueId, right);
}

function fieldsOf(projectId: string | null, { policyOf, sources }: Reading): Promise<IssueFields> {
  return issueFields(projectId, projectId === null ? null : policyOf(projectId), sources);
}

function isEnough(asked: IssueFields, right: IssueFields): boolean {
  const isSame = asked.acceptance === right.acceptance && asked.estimates[0] === right.estimates[0];
  return isSame && right.own.every((id) => asked.own.includes(id));
}

type Seeing<T> = { readonly read: T; readonly linked: readonly string[]; readonly asApp: () => Promise<ReadIssue> };

/**
 * The issue with the blockers that only the app may see, without their keys, so that "ready" does not depend on what
 * the reader may see. One more read, only where the app has seen more linked issues than the reader.
 */
export async function withUnseenBlockers<T extends ReadIssue>({ read, linked, asApp }: Seeing<T>): Promise<T> {
  const { issue } = read;
  const visible = new Set([...issue.blockers.map(({ id }) => id), issue.parent?.key]);
  const isHidden = linked.some((name) => !visible.has(name));
  if (issue.progress !== 'new' || !isHidden || obstaclesOf(issue).length > 0) return read;
  const all = await asApp().then((one) => one.issue.blockers, orIfForbidden<readonly Blocker[]>([]));
  const unseen = all.filter(({ id }) => !visible.has(id)).map((blocker) => ({ ...blocker, key: null, summary: null }));
  return { ...read, issue: { ...issue, blockers: [...issue.blockers, ...unseen] } };
}

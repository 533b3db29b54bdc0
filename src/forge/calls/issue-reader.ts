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

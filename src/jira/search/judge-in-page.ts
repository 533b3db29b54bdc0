import type { Judging } from '../../contract';
import { linkedOf } from '../../domain/content/linked';
import { assess } from '../../domain/readiness/assess';
import type { Readiness } from '../../domain/refinement/readiness';
import { EMPTY_ROW } from '../../domain/refinement/empty-row';
import { toReadIssue } from '../read/issue-reading';
import { parseIssue } from '../read/issue-schema';
import { readLinkedIssues, withLinkedIssues } from '../read/linked-issues';
import type { JiraRequest } from '../request';

/**
 * Judges issues of one project about which nobody has said anything, as the back end would, and stores nothing. `bodies`: a
 * page of search results with the fields that `judging` names and our properties. An issue that has one of these is left
 * out: people may have said something. Parents and blockers take one more read; what the viewer may not see does not count.
 */
export async function judgeInPage(
  request: JiraRequest,
  bodies: readonly unknown[],
  { fields, policy }: Judging,
): Promise<ReadonlyMap<string, Readiness>> {
  const issues = bodies.flatMap((body) => {
    const raw = parseIssue(body);
    return raw.success && Object.keys(raw.data.properties).length === 0 ? [toReadIssue(raw.data, fields).issue] : [];
  });
  const linkedIssues = await readLinkedIssues(request, issues.flatMap(linkedOf), fields);
  return new Map(
    issues.map((issue) => {
      const { readiness } = assess(withLinkedIssues(issue, linkedIssues, fields), EMPTY_ROW, policy);
      return [issue.id, readiness];
    }),
  );
}

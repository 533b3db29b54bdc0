import { isSaid } from '../../domain/refinement/refinement';
import type { Readiness } from '../../domain/refinement/readiness';
import type { TalkRecord } from '../../domain/talk/talk';
import { fieldIds } from '../../jira/read/issue-fields';
import { readIssues, toReadIssue } from '../../jira/read/issue-reading';
import type { RawIssue } from '../../jira/read/issue-schema';
import { propertyKeys } from '../../jira/read/property-keys';
import type { JiraRequest } from '../../jira/request';
import { judge } from '../../usecases/core/judge';
import { judgePage, judgingOf, type Judging } from './judge-page';
import { readProject } from '../stores/project-store';
import { readRefinements } from '../stores/refinement-store';

/** An issue as its row says, not as its properties claim. */
type IssueJudgement = { readonly readiness: Readiness; readonly talks: TalkRecord };

/**
 * Judges issues of any projects by their rows: any editor may overwrite a property. An issue is missing where the app has
 * never assessed it, and where its row cannot be read. `read`: the project whose fields and policy `raws` were read with;
 * issues of other projects are read again with theirs.
 */
export async function judgeAll(
  jira: JiraRequest,
  raws: readonly RawIssue[],
  read: { readonly projectId: string; readonly by: Judging },
): Promise<ReadonlyMap<string, IssueJudgement>> {
  const projects = [...new Set(raws.map(projectOf))];
  const parts = await Promise.all(
    projects.map(async (projectId) => {
      const own = raws.filter((raw) => projectOf(raw) === projectId);
      if (projectId === read.projectId) return judgeIn(jira, own, read);
      const by = await judgingOf(projectId);
      const selection = { fields: fieldIds(by.fields), properties: [propertyKeys.readiness] };
      const again = await readIssues(
        jira,
        own.map(({ id }) => id),
        selection,
      );
      return judgeIn(jira, again, { projectId, by });
    }),
  );
  return new Map(parts.flat());
}

const projectOf = ({ known }: RawIssue): string => known.project.id;

async function judgeIn(
  jira: JiraRequest,
  raws: readonly RawIssue[],
  { projectId, by }: { readonly projectId: string; readonly by: Judging },
): Promise<readonly (readonly [string, IssueJudgement])[]> {
  const [rows, project] = await Promise.all([readRefinements(raws.map(({ id }) => id)), readProject(projectId)]);
  const page = raws.map((raw, index) => ({ read: toReadIssue(raw, by.fields), row: rows[index] ?? null }));
  const contexts = await judgePage(jira, page, by);
  const isLookedAt = project !== null && project.state !== 'never';
  return contexts
    .filter(({ stored, projection }) => isLookedAt || isSaid(stored) || projection.readiness !== null)
    .map((one) => [one.issue.id, { readiness: judge(one).readiness, talks: one.refinement.talks }]);
}

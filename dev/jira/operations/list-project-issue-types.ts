import { projectTypes } from '../beans/full-project-bean.ts';
import { issueTypeBean } from '../beans/issue-type-bean.ts';
import { operation } from '../operation.ts';
import { projectFor } from '../project-for.ts';
import { SCOPES } from '../scopes.ts';

export const listProjectIssueTypes = operation('GET', '/rest/api/3/issuetype/project', {
  scopes: SCOPES.readIssueType,
  points: 2,
  answer({ site, viewer, query }) {
    const project = projectFor(site, viewer, query.get('projectId') ?? '');
    return { status: 200, body: projectTypes(site, project.id).map((type) => issueTypeBean(site, type)) };
  },
});

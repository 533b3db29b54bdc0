import { JiraError } from '../error.ts';
import { findPeople } from '../find-people.ts';
import { issueFor } from '../issue-row.ts';
import { operation } from '../operation.ts';
import { mayInProject } from '../permissions.ts';
import { projectFor } from '../project-for.ts';
import { SCOPES } from '../scopes.ts';

export const searchAssignable = operation('GET', '/rest/api/3/user/assignable/search', {
  scopes: SCOPES.readAssignable,
  points: 2,
  answer({ site, viewer, query }) {
    const issueNamed = query.get('issueKey') ?? query.get('issueId');
    const projectNamed = query.get('project');
    if (issueNamed === null && projectNamed === null) {
      throw new JiraError(400, "One of 'project', 'issueKey' or 'issueId' is required.");
    }
    const projectId =
      issueNamed === null
        ? projectFor(site, viewer, projectNamed ?? '').id
        : issueFor(site, viewer, issueNamed).project_id;
    return {
      status: 200,
      body: findPeople(site, query, (account) => mayInProject(site, account, 'ASSIGNABLE_USER', projectId)),
    };
  },
});

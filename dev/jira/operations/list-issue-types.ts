import { issueTypeBean, issueTypeColumns } from '../beans/issue-type-bean.ts';
import { operation } from '../operation.ts';
import { SCOPES } from '../scopes.ts';

export const listIssueTypes = operation('GET', '/rest/api/3/issuetype', {
  scopes: SCOPES.readIssueType,
  points: 2,
  answer: ({ site }) => ({
    status: 200,
    body: site.db
      .all(issueTypeColumns, 'select * from issue_types order by id')
      .map((type) => issueTypeBean(site, type)),
  }),
});

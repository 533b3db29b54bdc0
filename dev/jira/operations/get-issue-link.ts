import { linkHead } from '../beans/issue-link-bean.ts';
import { linkedIssueBean } from '../beans/linked-issue-bean.ts';
import { linkFor } from '../link-for.ts';
import { operation } from '../operation.ts';
import { createReading } from '../reading.ts';
import { SCOPES } from '../scopes.ts';

export const getIssueLink = operation('GET', '/rest/api/3/issueLink/{linkId}', {
  scopes: SCOPES.readLink,
  points: 3,
  answer({ site, viewer, params }) {
    const { link, source, target } = linkFor(site, viewer, params.linkId);
    const reading = createReading(site, viewer);
    return {
      status: 200,
      body: {
        ...linkHead(site, link),
        inwardIssue: linkedIssueBean(reading, source),
        outwardIssue: linkedIssueBean(reading, target),
      },
    };
  },
});

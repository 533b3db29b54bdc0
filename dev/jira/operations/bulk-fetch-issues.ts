import { z } from 'zod';
import { issueBean } from '../beans/issue-bean.ts';
import { JiraError } from '../error.ts';
import { selectedFields } from '../field-selection.ts';
import { seenIssue } from '../issue-row.ts';
import { objectsIn, operation } from '../operation.ts';
import { createReading } from '../reading.ts';
import { parsed } from '../request-body.ts';
import { SCOPES } from '../scopes.ts';

const bodyShape = z.object({
  issueIdsOrKeys: z.array(z.union([z.string(), z.number()])),
  fields: z.array(z.string()).default([]),
  properties: z.array(z.string()).default([]),
  expand: z.array(z.string()).default([]),
});

export const bulkFetchIssues = operation('POST', '/rest/api/3/issue/bulkfetch', {
  scopes: SCOPES.readIssue,
  points: objectsIn('issues'),
  answer({ site, viewer, body }) {
    const asked = parsed(bodyShape, body);
    if (asked.issueIdsOrKeys.length === 0) throw new JiraError(400, 'No issue IDs or keys were provided.');
    if (asked.issueIdsOrKeys.length > site.limits.bulkFetchIssues) {
      throw new JiraError(400, `At most ${site.limits.bulkFetchIssues} issue IDs or keys may be provided.`);
    }
    if (asked.properties.length > site.limits.searchPropertyKeys) {
      throw new JiraError(400, `A maximum of ${site.limits.searchPropertyKeys} issue property keys can be specified.`);
    }
    const reading = createReading(site, viewer, true);
    const shape = {
      fields: selectedFields(site, asked.fields, '*navigable'),
      properties: asked.properties,
      expand: new Set(asked.expand),
    };
    const found = asked.issueIdsOrKeys.map((id) => ({ id: String(id), issue: seenIssue(site, viewer, String(id)) }));
    return {
      status: 200,
      body: {
        expand: 'names,schema',
        // In ascending order of ids, once each, as Jira documents it.
        issues: [...new Map(found.flatMap(({ issue }) => (issue ? [[issue.id, issue] as const] : []))).values()]
          .sort((a, b) => a.id - b.id)
          .map((issue) => issueBean(reading, issue, shape)),
        issueErrors: found
          .filter(({ issue }) => !issue)
          .map(({ id }) => ({ id, errorMessage: 'Issue does not exist or you do not have permission to see it.' })),
      },
    };
  },
});

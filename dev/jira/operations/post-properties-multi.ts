import { z } from 'zod';
import { checkProperty } from '../entity-properties.ts';
import { JiraError } from '../error.ts';
import { operation } from '../operation.ts';
import { parsed } from '../request-body.ts';
import { SCOPES } from '../scopes.ts';
import { startPropertiesTask } from '../properties-task.ts';

const bodyShape = z.object({
  issues: z.array(z.object({ issueID: z.number().int(), properties: z.record(z.string(), z.unknown()) })).min(1),
});

/** Writes each issue's own values in the background; the answer's `Location` is the task to poll. */
export const postPropertiesMulti = operation('POST', '/rest/api/3/issue/properties/multi', {
  scopes: SCOPES.writeIssueProperty,
  answer({ site, viewer, body }) {
    const { issues } = parsed(bodyShape, body);
    const { bulkPropertyIssues, bulkPropertyKeys } = site.limits;
    if (issues.length > bulkPropertyIssues)
      throw new JiraError(400, `At most ${bulkPropertyIssues} issues can be updated at once.`);
    const writes = issues.map(({ issueID, properties }) => ({
      issueId: issueID,
      properties: Object.entries(properties).map(([key, value]) => ({ key, text: JSON.stringify(value) })),
    }));
    if (writes.some(({ properties }) => properties.length > bulkPropertyKeys)) {
      throw new JiraError(400, `At most ${bulkPropertyKeys} properties can be updated per issue.`);
    }
    for (const property of writes.flatMap(({ properties }) => properties)) checkProperty(site, property);
    const id = startPropertiesTask(site, viewer, writes);
    return { status: 303, headers: { Location: `${site.baseUrl}/rest/api/3/task/${id}` } };
  },
});

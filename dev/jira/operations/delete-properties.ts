import { z } from 'zod';
import { operation } from '../operation.ts';
import { parsed } from '../request-body.ts';
import { SCOPES } from '../scopes.ts';
import { startPropertyRemoval } from '../properties-task.ts';

const bodyShape = z.strictObject({
  entityIds: z.array(z.number().int()).optional(),
  currentValue: z.unknown().optional(),
});

/** Takes a property off many issues in the background, off all that the account may edit without `entityIds`. */
export const deleteIssueProperties = operation('DELETE', '/rest/api/3/issue/properties/{propertyKey}', {
  scopes: SCOPES.deleteIssueProperty,
  answer({ site, viewer, params, body }) {
    const filter = parsed(bodyShape, body);
    const id = startPropertyRemoval(site, viewer, { key: params.propertyKey, ...filter });
    return { status: 303, headers: { Location: `${site.baseUrl}/rest/api/3/task/${id}` } };
  },
});

import { JiraError } from '../error.ts';
import { projectTypes } from '../beans/full-project-bean.ts';
import { formFields } from '../field-meta.ts';
import { operation } from '../operation.ts';
import { projectFor } from '../project-for.ts';
import { paging } from '../query.ts';
import { SCOPES } from '../scopes.ts';

export const listCreateFields = operation(
  'GET',
  '/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId}',
  {
    scopes: SCOPES.readCreateMeta,
    points: 2,
    answer({ site, viewer, params, query }) {
      const project = projectFor(site, viewer, params.projectIdOrKey);
      const known = projectTypes(site, project.id).some(({ id }) => String(id) === params.issueTypeId);
      if (!known) throw new JiraError(400, 'The issue type selected is invalid.');
      const { startAt, maxResults } = paging(query, 200);
      const all = formFields(site, project.id).map(({ field, meta }) => ({ ...meta, fieldId: field.id }));
      return {
        status: 200,
        body: { startAt, maxResults, total: all.length, fields: all.slice(startAt, startAt + maxResults) },
      };
    },
  },
);

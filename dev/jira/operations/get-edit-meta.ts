import { formFields } from '../field-meta.ts';
import { issueFor } from '../issue-row.ts';
import { operation } from '../operation.ts';
import { mayInProject } from '../permissions.ts';
import { SCOPES } from '../scopes.ts';

/** No fields for those who may not edit. */
export const getEditMeta = operation('GET', '/rest/api/3/issue/{issueIdOrKey}/editmeta', {
  scopes: SCOPES.readEditMeta,
  points: 2,
  answer({ site, viewer, params }) {
    const issue = issueFor(site, viewer, params.issueIdOrKey);
    const editable = mayInProject(site, viewer, 'EDIT_ISSUES', issue.project_id)
      ? formFields(site, issue.project_id)
      : [];
    return { status: 200, body: { fields: Object.fromEntries(editable.map(({ field, meta }) => [field.id, meta])) } };
  },
});

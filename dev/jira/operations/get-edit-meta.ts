import { editMeta } from '../edit-meta.ts';
import { issueFor } from '../issue-row.ts';
import { operation } from '../operation.ts';
import { SCOPES } from '../scopes.ts';

export const getEditMeta = operation('GET', '/rest/api/3/issue/{issueIdOrKey}/editmeta', {
  scopes: SCOPES.readEditMeta,
  points: 2,
  answer: ({ site, viewer, params }) => ({
    status: 200,
    body: editMeta(site, viewer, issueFor(site, viewer, params.issueIdOrKey)),
  }),
});

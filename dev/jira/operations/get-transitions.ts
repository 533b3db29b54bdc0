import { issueFor } from '../issue-row.ts';
import { operation } from '../operation.ts';
import { listed } from '../query.ts';
import { SCOPES } from '../scopes.ts';
import { transitionBean, transitionsOf } from '../transitions.ts';

export const getTransitions = operation('GET', '/rest/api/3/issue/{issueIdOrKey}/transitions', {
  scopes: SCOPES.readTransitions,
  points: 2,
  answer({ site, viewer, params, query }) {
    const issue = issueFor(site, viewer, params.issueIdOrKey);
    const wanted = query.get('transitionId');
    const shape = { projectId: issue.project_id, isExpanded: listed(query, 'expand').includes('transitions.fields') };
    const transitions = transitionsOf(site, viewer, issue).filter(({ id }) => wanted === null || id === wanted);
    return {
      status: 200,
      body: { expand: 'transitions', transitions: transitions.map((one) => transitionBean(site, one, shape)) },
    };
  },
});

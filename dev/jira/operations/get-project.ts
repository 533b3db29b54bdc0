import { fullProjectBean } from '../beans/full-project-bean.ts';
import { operation } from '../operation.ts';
import { projectFor } from '../project-for.ts';
import { SCOPES } from '../scopes.ts';

export const getProject = operation('GET', '/rest/api/3/project/{projectIdOrKey}', {
  scopes: SCOPES.readProject,
  points: 2,
  answer: ({ site, viewer, params }) => ({
    status: 200,
    body: fullProjectBean(site, projectFor(site, viewer, params.projectIdOrKey)),
  }),
});

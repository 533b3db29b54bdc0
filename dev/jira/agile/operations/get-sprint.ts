import { operation } from '../../operation.ts';
import { AGILE_SCOPES } from '../agile-scopes.ts';
import { sprintBean, sprintFor } from '../sprint.ts';

export const getSprint = operation('GET', '/rest/agile/1.0/sprint/{sprintId}', {
  scopes: AGILE_SCOPES.readSprint,
  answer: ({ site, viewer, params }) => ({
    status: 200,
    body: sprintBean(site, sprintFor(site, viewer, params.sprintId).sprint),
  }),
});

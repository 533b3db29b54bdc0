import { priorityBean, priorityColumns } from '../beans/priority-bean.ts';
import { operation } from '../operation.ts';
import { SCOPES } from '../scopes.ts';

export const listPriorities = operation('GET', '/rest/api/3/priority', {
  scopes: SCOPES.readPriority,
  points: 2,
  answer: ({ site }) => ({
    status: 200,
    body: site.db
      .all(priorityColumns, 'select * from priorities order by position')
      .map((row) => ({ ...priorityBean(site, row), statusColor: row.color, description: row.description })),
  }),
});

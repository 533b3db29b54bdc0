import { statusBean, statusColumns } from '../beans/status-bean.ts';
import { operation } from '../operation.ts';
import { SCOPES } from '../scopes.ts';

export const listStatuses = operation('GET', '/rest/api/3/status', {
  scopes: SCOPES.readStatus,
  points: 2,
  answer: ({ site }) => ({
    status: 200,
    body: site.db.all(statusColumns, 'select * from statuses order by id').map((status) => statusBean(site, status)),
  }),
});

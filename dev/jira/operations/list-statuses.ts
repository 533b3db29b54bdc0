import { statusBean, type StatusRow } from '../beans/status-bean.ts';
import { operation } from '../operation.ts';
import { SCOPES } from '../scopes.ts';

export const listStatuses = operation('GET', '/rest/api/3/status', {
  scopes: SCOPES.readStatus,
  points: 2,
  answer: ({ site }) => ({
    status: 200,
    body: site.db.all<StatusRow>('select * from statuses order by id').map((status) => statusBean(site, status)),
  }),
});

import { resolutionBean, resolutionColumns } from '../beans/resolution-bean.ts';
import { operation } from '../operation.ts';
import { SCOPES } from '../scopes.ts';

export const listResolutions = operation('GET', '/rest/api/3/resolution', {
  scopes: SCOPES.readResolution,
  points: 2,
  answer: ({ site }) => ({
    status: 200,
    body: site.db
      .all(resolutionColumns, 'select * from resolutions order by id')
      .map((row) => resolutionBean(site.baseUrl, row)),
  }),
});

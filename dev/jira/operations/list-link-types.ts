import { linkTypeBean, linkTypeColumns } from '../beans/issue-link-bean.ts';
import { operation } from '../operation.ts';
import { SCOPES } from '../scopes.ts';

export const listLinkTypes = operation('GET', '/rest/api/3/issueLinkType', {
  scopes: SCOPES.readLinkType,
  points: 2,
  answer: ({ site }) => ({
    status: 200,
    body: {
      issueLinkTypes: site.db
        .all(linkTypeColumns, 'select * from link_types order by id')
        .map((type) => linkTypeBean(site, type)),
    },
  }),
});

import { attachmentFor } from '../attachment-for.ts';
import { attachmentBean } from '../beans/attachment-bean.ts';
import { operation } from '../operation.ts';
import { SCOPES } from '../scopes.ts';

/** The id is a number here, unlike inside an issue. */
export const getAttachment = operation('GET', '/rest/api/3/attachment/{id}', {
  scopes: SCOPES.readAttachment,
  answer({ site, viewer, params }) {
    const attachment = attachmentFor(site, viewer, params.id);
    return { status: 200, body: { ...attachmentBean(site, attachment), id: attachment.id } };
  },
});

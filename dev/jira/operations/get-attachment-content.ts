import { blob } from '../columns.ts';
import { attachmentFor } from '../attachment-for.ts';
import { operation } from '../operation.ts';
import { SCOPES } from '../scopes.ts';

/** Always the bytes themselves, as Jira answers with `redirect=false`. */
export const getAttachmentContent = operation('GET', '/rest/api/3/attachment/content/{id}', {
  scopes: SCOPES.readAttachmentContent,
  answer({ site, viewer, params }) {
    const { id, filename, mime_type } = attachmentFor(site, viewer, params.id);
    const row = site.db.get({ content: blob }, 'select content from attachments where id = ?', id);
    return {
      status: 200,
      body: row?.content ?? new Uint8Array(),
      headers: {
        'Content-Type': mime_type,
        'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(filename)}`,
      },
    };
  },
});

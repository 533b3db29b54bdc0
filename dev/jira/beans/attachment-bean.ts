import { integer, text, type RowOf } from '../columns.ts';
import type { JsonObject } from '../json.ts';
import type { Site } from '../site.ts';
import { jiraTime } from './time.ts';
import { userBeanOf } from './user-bean.ts';

/** Without the content, which may be large. */
export const attachmentColumns = {
  id: integer,
  issue_id: integer,
  filename: text,
  mime_type: text,
  size: integer,
  author: text,
  created: text,
};
export type AttachmentRow = RowOf<typeof attachmentColumns>;

/** `id` is a string inside an issue and after an upload, a number in the attachment's own resource. */
export function attachmentBean(site: Site, attachment: AttachmentRow): JsonObject {
  return {
    self: `${site.baseUrl}/rest/api/3/attachment/${attachment.id}`,
    id: String(attachment.id),
    filename: attachment.filename,
    author: userBeanOf(site, attachment.author),
    created: jiraTime(attachment.created),
    size: attachment.size,
    mimeType: attachment.mime_type,
    content: `${site.baseUrl}/rest/api/3/attachment/content/${attachment.id}`,
  };
}

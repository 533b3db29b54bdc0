import type { JsonObject } from '../json.ts';
import type { Site } from '../site.ts';
import { jiraTime } from './time.ts';
import { userBeanOf } from './user-bean.ts';

export type AttachmentRow = {
  id: number;
  issue_id: number;
  filename: string;
  mime_type: string;
  size: number;
  author: string;
  created: string;
};

/** Without the content, which may be large. */
export const ATTACHMENT_COLUMNS = 'id, issue_id, filename, mime_type, size, author, created';

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

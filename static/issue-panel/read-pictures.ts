import { requestJira } from '@forge/bridge';

/** An image that is attached to the issue. */
export type Picture = { readonly id: string; readonly name: string };

/** More than this is an album, not something to look at together. */
const PICTURE_LIMIT = 4;
/** Larger files, in bytes, would keep everybody waiting in the middle of a talk. */
const SIZE_LIMIT = 8 * 1024 * 1024;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function readPicture(raw: unknown): readonly Picture[] {
  if (!isRecord(raw)) return [];
  const { id, filename, mimeType, size } = raw;
  if (typeof id !== 'string' || typeof mimeType !== 'string' || !mimeType.startsWith('image/')) return [];
  if (typeof size === 'number' && size > SIZE_LIMIT) return [];
  return [{ id, name: typeof filename === 'string' ? filename : '' }];
}

/** The images of Jira's answer to `fields=attachment`, the newest first. */
export function picturesIn(issue: unknown): readonly Picture[] {
  const fields = isRecord(issue) ? issue['fields'] : null;
  const attachments = isRecord(fields) ? fields['attachment'] : null;
  if (!Array.isArray(attachments)) return [];
  return attachments.flatMap(readPicture).toReversed().slice(0, PICTURE_LIMIT);
}

/** As the viewer. Fails when Jira does not answer. */
export async function readPictures(issueKey: string): Promise<readonly Picture[]> {
  const path = `/rest/api/3/issue/${encodeURIComponent(issueKey)}?fields=attachment`;
  const response = await requestJira(path, { headers: { Accept: 'application/json' } });
  if (!response.ok) throw new Error(`Jira answered ${response.status} to the attachments`);
  return picturesIn(await response.json());
}

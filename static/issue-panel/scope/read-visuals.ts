import { requestJira } from '@forge/bridge';
import { visualLinks, type VisualLink } from '../../../src/jira/adf/visuals';
import { isRecord } from '../../ui/is-record';

/** An image that is attached to the issue. */
export type Picture = { readonly id: string; readonly name: string };

/** The attached images, and links in the description to designs and pictures. */
type Visuals = { readonly pictures: readonly Picture[]; readonly links: readonly VisualLink[] };

/** Most pictures: enough to look at together. */
const PICTURE_LIMIT = 4;
/** Most bytes of a picture: larger ones would take too long in a talk. */
const SIZE_LIMIT = 8 * 1024 * 1024;

function readPicture(raw: unknown): readonly Picture[] {
  if (!isRecord(raw)) return [];
  const { id, filename, mimeType, size } = raw;
  if (typeof id !== 'string' || typeof mimeType !== 'string' || !mimeType.startsWith('image/')) return [];
  if (typeof size === 'number' && size > SIZE_LIMIT) return [];
  return [{ id, name: typeof filename === 'string' ? filename : '' }];
}

/** Images, newest first, and links in Jira's answer to `fields=attachment,description`. */
export function visualsIn(issue: unknown): Visuals {
  const fields = isRecord(issue) ? issue['fields'] : null;
  if (!isRecord(fields)) return { pictures: [], links: [] };
  const { attachment, description } = fields;
  const images = Array.isArray(attachment) ? attachment.flatMap(readPicture) : [];
  return { pictures: images.toReversed().slice(0, PICTURE_LIMIT), links: visualLinks(description) };
}

/** Reads the images and links as the viewer, in one request. Fails when Jira does not answer. */
export async function readVisuals(issueKey: string): Promise<Visuals> {
  const path = `/rest/api/3/issue/${encodeURIComponent(issueKey)}?fields=attachment,description`;
  const response = await requestJira(path, { headers: { Accept: 'application/json' } });
  if (!response.ok) throw new Error(`Jira answered ${response.status} to the attachments`);
  return visualsIn(await response.json());
}

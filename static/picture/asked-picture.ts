import { isRecord } from '../ui/is-record';

/** Which picture the page shall show: what the panel handed to the dialog. */
export type AskedPicture = { readonly id: string; readonly name: string };

/** Out of the context that Forge gives the page of a dialog; null where nobody asked for a picture. */
export function askedPicture(extension: unknown): AskedPicture | null {
  const modal = isRecord(extension) ? extension['modal'] : null;
  const picture = isRecord(modal) ? modal['picture'] : null;
  if (!isRecord(picture)) return null;
  const { id, name } = picture;
  return typeof id === 'string' && typeof name === 'string' ? { id, name } : null;
}

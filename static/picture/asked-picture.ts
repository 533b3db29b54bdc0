import { isRecord } from '../ui/is-record';

/** The picture to show, as the panel passed it to the dialog. */
type AskedPicture = { readonly id: string; readonly name: string };

/** Reads the picture from the dialog's context; null where none was passed. */
export function askedPicture(extension: unknown): AskedPicture | null {
  const modal = isRecord(extension) ? extension['modal'] : null;
  const picture = isRecord(modal) ? modal['picture'] : null;
  if (!isRecord(picture)) return null;
  const { id, name } = picture;
  return typeof id === 'string' && typeof name === 'string' ? { id, name } : null;
}

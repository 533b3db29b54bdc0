import { isRecord } from '../../ui/is-record';

/** Whether this page is the dialog that `openLarge` opened. */
export function isLarge(extension: unknown): boolean {
  const modal = isRecord(extension) ? extension['modal'] : null;
  return isRecord(modal) && modal['large'] === true;
}

import { Modal, showFlag } from '@forge/bridge';
import type { PanelView } from '../../../src/contract';
import { isRecord } from '../../ui/is-record';

/** Whether this page is the dialog that `openLarge` opened. */
export function isLarge(extension: unknown): boolean {
  const modal = isRecord(extension) ? extension['modal'] : null;
  return isRecord(modal) && modal['large'] === true;
}

/**
 * Opens this panel once more, in a dialog of Jira's where the talk's bar stays while the rest scrolls. The panel below
 * goes on. `refused`: what to say where Jira does not open it.
 * @NOTE unverified on a live site: that calls from the dialog carry the panel's issue, as its context does.
 */
export function openLarge({ key, summary }: PanelView['issue'], refused: string): void {
  const opener = document.activeElement;
  const onClose = (): void => (opener instanceof HTMLElement ? opener.focus() : undefined);
  new Modal({ size: 'max', title: `${key} ${summary}`, context: { large: true }, onClose })
    .open()
    .catch(() => showFlag({ id: 'not-large', title: refused, type: 'error', isAutoDismiss: true }));
}

import { useCallback, useState } from 'react';
import type { OpenModal } from './frame-context.ts';

/** The app's open dialogs, the newest on top: one may open another. */
export function useModals() {
  const [modals, setModals] = useState<readonly OpenModal[]>([]);
  const openModal = useCallback((modal: OpenModal) => setModals((open) => [...open, modal]), []);
  const closeModal = useCallback((modal: OpenModal) => setModals((open) => open.filter((one) => one !== modal)), []);
  return { modals, openModal, closeModal };
}

import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';

/** Work began before the app assessed the item: its state stays unknown for good. */
export const isStartedUnseen = ({ readiness, progress }: Pick<BacklogItem, 'readiness' | 'progress'>): boolean =>
  readiness?.state === 'unknown' && progress !== 'new';

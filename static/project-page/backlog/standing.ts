import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';

/**
 * An item's standing in every bar and figure of the page. An exception is not an agreement, so it counts apart; an
 * unassessed item counts as to do.
 */
export const standings = ['agreed', 'exception', 'on-paper', 'to-do'] as const;
export type Standing = (typeof standings)[number];

export function standing({ readiness }: Pick<BacklogItem, 'readiness'>): Standing {
  if (readiness === null) return 'to-do';
  if (readiness.state === 'ready') return 'agreed';
  if (readiness.state === 'exception') return 'exception';
  return readiness.onPaper === 'yes' ? 'on-paper' : 'to-do';
}

/** Work began before the app assessed the item: its state stays unknown for good. */
export const isStartedUnseen = ({ readiness, progress }: Pick<BacklogItem, 'readiness' | 'progress'>): boolean =>
  readiness?.state === 'unknown' && progress !== 'new';

/** The filter state for each standing. */
export const shownAs = { agreed: 'ready', exception: 'exception', 'on-paper': 'on-paper', 'to-do': 'to-do' } as const;

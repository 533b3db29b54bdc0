import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';

/**
 * Where an item stands in every bar and figure of the page. An exception is nobody's agreement, so it has its own
 * place; an item that nobody has looked at is still to do.
 */
export const standings = ['agreed', 'exception', 'on-paper', 'to-do'] as const;
export type Standing = (typeof standings)[number];

export function standing({ readiness }: Pick<BacklogItem, 'readiness'>): Standing {
  if (readiness === null) return 'to-do';
  if (readiness.state === 'ready') return 'agreed';
  if (readiness.state === 'exception') return 'exception';
  return readiness.onPaper === 'yes' ? 'on-paper' : 'to-do';
}

/** Work on it began before anybody looked: its state stays unknown, and nobody is going to look. */
export const isStartedUnseen = ({ readiness, progress }: Pick<BacklogItem, 'readiness' | 'progress'>): boolean =>
  readiness?.state === 'unknown' && progress !== 'new';

/** The state that stands alone for a standing, in a filter. */
export const shownAs = { agreed: 'ready', exception: 'exception', 'on-paper': 'on-paper', 'to-do': 'to-do' } as const;

import { useContext, useEffect, useState } from 'react';
import type { Failure } from '../../../../src/contract';
import { readable, toRead } from '../../../../src/domain/meeting/reading';
import { MeContext } from '../../../ui/Name';
import { SiteContext } from '../../../ui/site';
import type { Acts, Opened } from '../use-meeting';
import { readingItems } from './reading-items';
import { keepSkipped, skippedOf } from './skipped';

export type Reader = {
  /** The items that the viewer is reading; null while they see the list. */
  readonly ids: readonly string[] | null;
  /** What is still to be read, and what could be read again. */
  readonly left: readonly string[];
  /** What is still to be read came on the list after the viewer had read all. */
  readonly isNew: boolean;
  readonly all: readonly string[];
  readonly skipped: readonly string[];
  readonly start: (ids: readonly string[]) => Promise<Failure | null>;
  readonly skip: (issueId: string) => void;
  readonly leave: () => void;
};

/** What the viewer has read of the list, and what they read now. */
export function useReadingAhead({ meeting, items }: Opened, acts: Acts): Reader {
  const site = useContext(SiteContext);
  const account = useContext(MeContext) ?? '';
  const of = { site, account, list: meeting.key, n: meeting.n };
  const [ids, setIds] = useState<readonly string[] | null>(null);
  const skipped = skippedOf(of);
  const [, setSkips] = useState(0);
  const keep = (next: readonly string[]): void => {
    keepSkipped(of, next);
    setSkips((skips) => skips + 1);
  };
  const all = readingItems({ meeting, items });
  const unreadIds = toRead(all, skipped);
  const hasReadAll = unreadIds.length === 0 && all.some(({ iRead }) => iRead);
  const before = skippedOf(of, 'read');
  const listed = all.map(({ id }) => id).join(' ');
  useEffect(() => {
    if (hasReadAll) keepSkipped({ site, account, list: meeting.key, n: meeting.n }, listed.split(' '), 'read');
  }, [hasReadAll, listed, site, account, meeting.key, meeting.n]);
  return {
    ids,
    left: unreadIds,
    isNew: before.length > 0 && unreadIds.every((id) => !before.includes(id)),
    all: readable(all).map(({ id }) => id),
    skipped,
    // What one person has read the others shall find on the list.
    start: async (wanted) => {
      const failed = meeting.items === null ? await acts.saveItems(items.map(({ id }) => id)) : null;
      if (failed === null) {
        keep(skipped.filter((id) => !wanted.includes(id)));
        setIds(wanted);
      }
      return failed;
    },
    skip: (id) => keep([...new Set([...skippedOf(of), id])]),
    leave: () => {
      setIds(null);
      acts.reload();
    },
  };
}

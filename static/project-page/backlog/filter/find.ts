import type { ReportSetup } from '../../../../src/contract';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { atOnce, partsOf } from '../../../../src/jira/read/at-once';
import { AGAIN, readAgain } from '../../../../src/jira/search/report-reading';
import { searchIdsIfAny } from '../../../../src/jira/search/search';
import { toFailure } from '../../../ui/to-failure';
import { asViewer } from '../../shared/request';
import { withLook } from '../with-look';
import type { Filter } from './filter';
import { askedOf } from './to-jql';
import type { Finding } from './use-found';

type Search = {
  readonly setup: ReportSetup;
  readonly filter: Filter;
  /** Whether the page has read an item. */
  readonly isRead: (id: string) => boolean;
};

/** Asks Jira's search once for the ids that pass, then reads those that the page has not read, and tells of each step. */
export async function find({ setup, filter, isRead }: Search, tell: (finding: Finding) => void): Promise<void> {
  try {
    const query = askedOf(setup, filter);
    if (query === null) return tell({ status: 'unclosed' });
    const found = await searchIdsIfAny(asViewer, query, Number.POSITIVE_INFINITY);
    if ('refusal' in found) return tell({ status: 'refused', refusal: found.refusal });
    const { ids } = found;
    const parts = partsOf(
      ids.filter((id) => !isRead(id)),
      AGAIN,
    );
    const reading = withLook(setup);
    const others = new Map<string, BacklogItem>();
    if (parts.length > 0) tell({ status: 'reading', ids, others });
    for await (const items of atOnce(parts.map((part) => () => readAgain(asViewer, reading, part)))) {
      for (const item of items) others.set(item.id, item);
      tell({ status: 'reading', ids, others: new Map(others) });
    }
    tell({ status: 'found', ids, others });
  } catch (error) {
    tell({ status: 'failed', failure: toFailure(error) });
  }
}

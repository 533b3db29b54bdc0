import type { ReportSetup } from '../../../src/contract';
import { type Horizon, readHorizon } from '../../../src/jira/search/report-reading';
import { remember } from '../../ui/people';
import { asViewer } from '../shared/request';

/** Whether items that were read by `one` can be drawn by `other`: the same items, and none that the page judges by itself. */
export function readsAlike(one: ReportSetup, other: ReportSetup): boolean {
  const searchKeyOf = ({ projectKey, board, fields, issueTypes }: ReportSetup): string =>
    JSON.stringify([projectKey, board?.id, board?.type, fields.estimate, fields.sprint, fields.flagged, issueTypes]);
  return other.judging === null && searchKeyOf(one) === searchKeyOf(other);
}

/** What comes next, as the viewer. Fails as Jira does. */
export async function readItems(setup: Parameters<typeof readHorizon>[1]): Promise<Horizon> {
  const horizon = await readHorizon(asViewer, setup);
  remember(horizon.people);
  return horizon;
}

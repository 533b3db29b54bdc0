import type { ReportSetup } from '../../../src/contract';
import { type Horizon, readHorizon } from '../../../src/jira/search/report-reading';
import { remember } from '../../ui/people';
import { asViewer } from '../shared/request';

/** What Jira is asked for by a report; `reads`: the fields that its own judging takes. */
export type Reading = Pick<ReportSetup, 'projectKey' | 'board' | 'fields' | 'issueTypes'> & {
  readonly reads: readonly string[];
};

export const readingOf = (setup: ReportSetup): Reading => ({ ...setup, reads: setup.judging?.reads ?? [] });

/** Whether items that were read by `one` can be drawn by `other`: the same items, with all of its fields. */
export function readsAlike(one: Reading, other: Reading): boolean {
  const searchKeyOf = ({ projectKey, board, fields, issueTypes }: Reading): string =>
    JSON.stringify([projectKey, board?.id, board?.type, fields.estimate, fields.sprint, fields.flagged, issueTypes]);
  return searchKeyOf(one) === searchKeyOf(other) && other.reads.every((field) => one.reads.includes(field));
}

/**
 * Items that are read while the back end is asked; null where they cannot be read that way, since things may have changed.
 * `setup`: by which they are drawn until it answers.
 */
export type Early = { readonly by: Reading; readonly setup: ReportSetup; readonly horizon: Promise<Horizon | null> };

/** What comes next, as the viewer. Fails as Jira does. */
export async function readItems(setup: Parameters<typeof readHorizon>[1]): Promise<Horizon> {
  const horizon = await readHorizon(asViewer, setup);
  remember(horizon.people);
  return horizon;
}

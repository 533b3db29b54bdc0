import { z } from 'zod';
import { moreAt } from './long-row';
import { namesAt } from './names-row';
import { allRows, type At, dropRows, readRow, readRows } from './rows';
import { standingAt } from './standing-store';

/** Entities whose rows are found by what they are about, with the index for it. */
const INDEXES = { archive: 'by-issue', person: 'by-place' } as const;

/** Whether anything was ever stored about the issue: rows that are found by another key come with one of these. */
export async function hasRows(issueId: string): Promise<boolean> {
  const rows = await readRows(ownRows(issueId));
  return rows.some((row) => row !== null);
}

/** Rows that are read by the issue's id. */
function ownRows(issueId: string): readonly At[] {
  return [
    { entity: 'refinement', key: issueId },
    { entity: 'look', key: `${issueId}-look` },
    standingAt(issueId),
    namesAt(issueId),
    moreAt(issueId),
  ];
}

/** Removes every row about a deleted issue. A repeat does no harm. */
export async function forgetIssue(issueId: string): Promise<void> {
  const found = await Promise.all([rowsAbout('archive', issueId), rowsAbout('person', issueId)]);
  const own = ownRows(issueId);
  // Listing lags behind, and a batch names each key once.
  const others = found.flat().filter(({ key }) => own.every((one) => one.key !== key));
  await dropRows([...own, ...others]);
}

/** Removes all versions of a project's policy, with their authors. */
export async function forgetPolicy(projectId: string): Promise<void> {
  const { version } = versioned.parse(await readRow({ entity: 'policy', key: projectId }));
  const versions = Array.from({ length: version }, (_, index) => `${projectId}-${index + 1}`);
  const policies = [projectId, ...versions].map((key) => ({ entity: 'policy', key }));
  await dropRows([...(await rowsAbout('person', `policy-${projectId}`)), ...policies]);
}

/** Without a readable number no earlier versions can be found. */
const versioned = z.object({ version: z.int().nonnegative() }).catch({ version: 0 });

/** Rows of that entity about an issue, or of people who are named at another place. */
export async function rowsAbout(entity: keyof typeof INDEXES, place: string): Promise<readonly At[]> {
  const rows = await allRows({ entity, index: INDEXES[entity], partition: [place] });
  return rows.map(({ key }) => ({ entity, key }));
}

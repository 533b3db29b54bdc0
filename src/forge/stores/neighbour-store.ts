import { z } from 'zod';
import { NEIGHBOURS_AT_MOST } from '../../jira/neighbours';
import { putRow, readRow } from './rows';

/** Forgotten after this, and found out again. */
const DAYS = 90;

const neighbourRow = z.object({ names: z.array(z.string()).max(NEIGHBOURS_AT_MOST) });

const at = (issueId: string) => ({ entity: 'neighbours', key: issueId });

/** Ids and keys of the issues that an answer about this one depended on; empty when nobody knows. */
export async function neighboursOf(issueId: string): Promise<readonly string[]> {
  const stored = neighbourRow.safeParse(await readRow(at(issueId)));
  return stored.success ? stored.data.names : [];
}

export function saveNeighbours(issueId: string, names: readonly string[]): Promise<void> {
  return putRow(at(issueId), { names: names.slice(0, NEIGHBOURS_AT_MOST) }, { days: DAYS });
}

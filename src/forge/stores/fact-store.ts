import { z } from 'zod';
import type { NotedFact } from '../../contract-health';
import type { Instant } from '../../domain/shared/instant';
import { logFailure } from '../answer';
import { now } from './clock';
import { putRow, readRow, type RowReader } from './rows';

const factRow = z.object({ read: z.string(), content: z.object({ isSo: z.boolean() }) });
const placeOf = (fact: NotedFact) => ({ entity: 'site', key: fact });

/** Whether a guess about Jira held when it could be seen last; `at`: since when. */
type Fact = { readonly isSo: boolean; readonly at: Instant };

/** null while nothing has shown it. */
export async function readFact(fact: NotedFact, read: RowReader = readRow): Promise<Fact | null> {
  const stored = factRow.safeParse(await read(placeOf(fact)));
  return stored.success ? { isSo: stored.data.content.isSo, at: stored.data.read } : null;
}

/** Keeps for the Health page what use has shown. Writes only what is new. Never fails: others wait for the work itself. */
export async function noteFact(fact: NotedFact, isSo: boolean, read?: RowReader): Promise<void> {
  try {
    const before = await readFact(fact, read);
    if (before?.isSo === isSo) return;
    await putRow(placeOf(fact), { read: now(), content: { isSo } });
  } catch (error) {
    logFailure(`what use has shown of ${fact} was not kept`, error);
  }
}

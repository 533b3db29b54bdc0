import { z } from 'zod';
import type { NotedFact } from '../../contract-health';
import type { Instant } from '../../domain/shared/instant';
import { logFailure } from '../answer';
import { now } from './clock';
import { putRow, readRow, type RowReader } from './rows';
import { keepUnknown } from './unknown-names';

const factRow = z.object({ read: z.string(), content: keepUnknown(z.object({ isSo: z.boolean() })) });
const placeOf = (fact: NotedFact) => ({ entity: 'site', key: fact });

/** Whether a guess about Jira held when it could be seen last; `at`: since when. */
type Fact = { readonly isSo: boolean; readonly at: Instant };

/** null while nothing has shown it. */
export async function readFact(fact: NotedFact, read: RowReader = readRow): Promise<Fact | null> {
  const stored = await readFactRow(fact, read);
  return stored === null ? null : { isSo: stored.content.isSo, at: stored.read };
}

async function readFactRow(fact: NotedFact, read: RowReader): Promise<z.infer<typeof factRow> | null> {
  return factRow.safeParse(await read(placeOf(fact))).data ?? null;
}

/** Keeps for the Health page what use has shown. Writes only what is new. Never fails: others wait for the work itself. */
export async function noteFact(fact: NotedFact, isSo: boolean, read: RowReader = readRow): Promise<void> {
  try {
    const before = (await readFactRow(fact, read))?.content;
    if (before?.isSo === isSo) return;
    await putRow(placeOf(fact), { read: now(), content: { ...before, isSo } });
  } catch (error) {
    logFailure(`what use has shown of ${fact} was not kept`, error);
  }
}

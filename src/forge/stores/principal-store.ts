import { z } from 'zod';
import type { Instant } from '../../domain/shared/instant';
import { now } from './clock';
import { putRow, readRow, type RowReader } from './rows';

const principalRow = z.object({ read: z.string(), content: z.object({ isNamed: z.boolean() }) });
const place = { entity: 'site', key: 'principal' };

/** Whether Jira named the viewer when it last asked for the small panel's lozenge; `at`: since when. */
type NotedPrincipal = { readonly isNamed: boolean; readonly at: Instant };

/** null while Jira has not asked yet. */
export async function readPrincipal(read: RowReader = readRow): Promise<NotedPrincipal | null> {
  const stored = principalRow.safeParse(await read(place));
  return stored.success ? { isNamed: stored.data.content.isNamed, at: stored.data.read } : null;
}

/** Keeps for the Health page whether Jira names the viewer. Writes only what is new. */
export async function notePrincipal(isNamed: boolean, read?: RowReader): Promise<void> {
  const noted = await readPrincipal(read);
  if (noted?.isNamed === isNamed) return;
  await putRow(place, { read: now(), content: { isNamed } });
}

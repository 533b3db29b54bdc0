import { unpack } from '../src/forge/stores/packed';
import { readRow } from '../src/forge/stores/rows';

/** What the issue's row holds, as nobody but the app may see it; null where there is no row. */
export async function storedContent(issueId: string): Promise<unknown> {
  const row: unknown = await readRow({ entity: 'refinement', key: issueId });
  return row === null ? null : unpack(Object(row)['content']);
}

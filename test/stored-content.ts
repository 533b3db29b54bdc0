import { unpack } from '../src/forge/stores/packed';
import { readRow } from '../src/forge/stores/rows';

/** What the issue's row holds and the names beside it, as nobody but the app may see them; null where there is no row. */
export async function storedContent(issueId: string): Promise<unknown> {
  const row: unknown = await readRow({ entity: 'refinement', key: issueId });
  const names: unknown = await readRow({ entity: 'archive', key: `${issueId}-names` });
  const [content, voted] = [row, names].map((one) => unpack(Object(one)['content']));
  return row === null ? null : { ...Object(content), voted };
}

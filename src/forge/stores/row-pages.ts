import { kvs, type ListResult, Sort } from '@forge/kvs';
import { calling } from './rows';

type RowPage = {
  readonly rows: readonly { readonly key: string; readonly value: unknown }[];
  readonly next: string | null;
};

type PageSource = {
  readonly entity: string;
  readonly index: string;
  readonly partition?: readonly string[];
  readonly latestFirst?: boolean;
};

/** At most `limit` rows in the order of an index, or against it, on from `cursor`. Lags behind writes: rows just removed may still be in it. */
export async function rowPage(source: PageSource, cursor: string | null, limit: number): Promise<RowPage> {
  const partition = source.partition === undefined ? {} : { partition: [...source.partition] };
  const order = source.latestFirst === true ? Sort.DESC : Sort.ASC;
  const query = kvs.entity<unknown>(source.entity).query().index(source.index, partition).sort(order).limit(limit);
  const page: ListResult<unknown> = await calling(() => (cursor === null ? query : query.cursor(cursor)).getMany());
  return { rows: page.results, next: page.nextCursor ?? null };
}

import { kvs, type ListResult, Sort } from '@forge/kvs';
import { calling } from './rows';

type RowPage = {
  readonly rows: readonly { readonly key: string; readonly value: unknown }[];
  readonly next: string | null;
};

type Wanted = {
  readonly entity: string;
  readonly index: string;
  readonly partition?: readonly string[];
  readonly latestFirst?: boolean;
};

/** At most `limit` rows in the order of an index, or against it, on from `cursor`. Lags behind writes: rows just removed may still be in it. */
export async function rowPage(wanted: Wanted, cursor: string | null, limit: number): Promise<RowPage> {
  const partition = wanted.partition === undefined ? {} : { partition: [...wanted.partition] };
  const order = wanted.latestFirst === true ? Sort.DESC : Sort.ASC;
  const query = kvs.entity<unknown>(wanted.entity).query().index(wanted.index, partition).sort(order).limit(limit);
  const page: ListResult<unknown> = await calling(() => (cursor === null ? query : query.cursor(cursor)).getMany());
  return { rows: page.results, next: page.nextCursor ?? null };
}

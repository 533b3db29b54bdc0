import { useState } from 'react';
import type { Sort } from './sort';
import { fromQuery, type ListQuery, toQuery } from './address';
import { type Filter, NO_FILTER } from './filter';

/** The query of the page's address, and how it is replaced; a menu of Jira has no address, so nothing is kept. */
export type Address = { readonly query: string; readonly keep: (query: string) => void };
export const NO_ADDRESS: Address = { query: '', keep: () => undefined };

type KeptFilter = ListQuery & { readonly setFilter: (filter: Filter) => void; readonly order: (sort: Sort) => void };

/** Filter and order of the list, kept in the page's address. `sprint`: what a sprint's menu begins with. */
export function useKept({ query, keep }: Address, sprint: number | null): KeptFilter {
  const [kept, setKept] = useState<ListQuery>(() =>
    sprint === null ? fromQuery(query) : { filter: { ...NO_FILTER, sprint }, sort: 'rank' },
  );
  const change = (next: ListQuery): void => {
    setKept(next);
    keep(toQuery(next));
  };
  return { ...kept, setFilter: (filter) => change({ ...kept, filter }), order: (sort) => change({ ...kept, sort }) };
}

import type { Operation } from '../operation.ts';
import { postApproximateCount } from './operations/approximate-count.ts';
import { postMatchJql } from './operations/match-jql.ts';
import { getSearch, postSearch } from './operations/removed-search.ts';
import { getSearchJql, postSearchJql } from './operations/search-jql.ts';

/** Every search operation. */
export const searchOperations: readonly Operation[] = [
  getSearchJql,
  postSearchJql,
  postApproximateCount,
  getSearch,
  postSearch,
  postMatchJql,
];

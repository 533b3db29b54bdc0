import { agileOperations } from './agile/operations.ts';
import type { Operation } from './operation.ts';
import { searchOperations } from './search/operations.ts';

/** Everything that the local Jira can do; whatever is not here answers 501 with its own name. */
export const operations: readonly Operation[] = [...searchOperations, ...agileOperations];

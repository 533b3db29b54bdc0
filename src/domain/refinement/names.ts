import { accountsIn } from '../shared/account';
import type { AccountId } from '../shared/person';
import { type Refinement, rowSchema } from './refinement';

/** All accounts that the row names, each once. */
export const namesIn = (row: Refinement): readonly AccountId[] => [...new Set(accountsIn(rowSchema, row))];

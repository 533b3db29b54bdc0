import { type Refinement, rowSchema } from '../../src/domain/refinement/refinement';
import { accountsIn } from '../../src/domain/shared/account';

const people = ['ana', 'ben', 'chiara', 'dinesh', 'emma', 'farah', 'goran', 'hana'];

/**
 * Fails where a person's account stands in a field that is not `account()` by its schema: it would be neither reported nor
 * erased.
 */
export function mustKnowAccounts(row: Refinement): void {
  const known = accountsIn(rowSchema, row);
  for (const person of people) {
    const places = JSON.stringify(row).split(`"${person}"`).length - 1;
    const ofThem = known.filter((name) => name === person).length;
    if (places !== ofThem)
      throw new Error(`${person} stands in a field of the row that is no account(), see its schema.`);
  }
}

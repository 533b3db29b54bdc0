import type { Instant } from '../shared/instant';
import type { AccountId } from '../shared/person';

/** The agreed sentence while the talk runs, and whose words it is. */
export type Sentence = { readonly text: string; readonly by: AccountId };

/** A later wording of an agreed sentence. */
export type Reworded = Sentence & { readonly at: Instant };

type Agreed = { readonly agreed: string; readonly agreedBy?: AccountId };

/** What a talk ends with: the closer's own words; else the saved sentence and its writer. */
export function endingWith(saved: Sentence | null, own: Sentence | null): Agreed {
  const isOwn = own !== null && own.text !== '' && own.text !== saved?.text;
  const last = isOwn ? own : saved;
  return last === null ? { agreed: '' } : { agreed: last.text, agreedBy: last.by };
}

import type { AccountId } from '../shared/person';
import type { Talk } from './talk';

/** The agreed sentence while the talk runs, and whose words it is. */
export type Sentence = { readonly text: string; readonly by: AccountId };

/** What a talk ends with: the words of the person who ends it; where they wrote none or the same, the saved sentence. */
export function endingWith(saved: Sentence | null, own: Sentence | null): Pick<Talk, 'agreed' | 'agreedBy'> {
  const isOwn = own !== null && own.text !== '' && own.text !== saved?.text;
  const last = isOwn ? own : saved;
  return last === null ? { agreed: '' } : { agreed: last.text, agreedBy: last.by };
}

import type * as z from 'zod/mini';
import { account } from '../shared/account';
import type { AccountId } from '../shared/person';
import { instant, merged, record, text } from '../shared/schema';

const worded = { text: text(), by: account() };
/** The agreed sentence while the talk runs, and whose words it is. */
export const sentenceSchema = record(worded);
export type Sentence = z.infer<typeof sentenceSchema>;

/** A later wording of an agreed sentence. */
export const rewordedSchema = record(merged(worded, { at: instant() }));
export type Reworded = z.infer<typeof rewordedSchema>;

type Agreed = { readonly agreed: string; readonly agreedBy?: AccountId };

/** What a talk ends with: the closer's own words; else the saved sentence and its writer. */
export function endingWith(saved: Sentence | null, own: Sentence | null): Agreed {
  const isOwn = own !== null && own.text !== '' && own.text !== saved?.text;
  const last = isOwn ? own : saved;
  return last === null ? { agreed: '' } : { agreed: last.text, agreedBy: last.by };
}

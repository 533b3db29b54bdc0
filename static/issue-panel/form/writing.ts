import { sameValue } from '../../../src/domain/shared/same-value';
import { isRecord } from '../../ui/is-record';
import { orNothing } from '../../ui/or-nothing';

/** What a person writes and chooses in a form, by field; null where nothing is chosen. */
export type Fields = Readonly<Record<string, string | null>>;

/**
 * A form as the page shows it: its fields, and the base, which is what the page shows of what the call writes. A name
 * that both have means the same.
 */
export type OnPage<F, B> = { readonly fields: F; readonly base: B };

/** A call that was made, with the fields that it took. */
export type FormCall<F> = { readonly requestId: string; readonly fields: F };

/** What a form keeps. Its base is from when the writing began; what that does not name is as the page shows it. */
export type UnsavedForm<F, B> = { readonly fields: F; readonly base: Partial<B>; readonly sent: FormCall<F> | null };

/** Parses what a form has kept; null for nothing, and for the shape of another version of the page. */
export function writtenIn<F extends Fields, B extends object>(kept: string | null, like: F): UnsavedForm<F, B> | null {
  const found: unknown = kept === null ? null : orNothing(() => JSON.parse(kept));
  return isWritten<F, B>(found, like) ? found : null;
}

const isText = (value: unknown): boolean => value === null || typeof value === 'string';

const isLike = (found: unknown, like: Fields): boolean =>
  isRecord(found) && Object.keys(like).every((field) => isText(found[field]));

function isWritten<F extends Fields, B>(found: unknown, like: F): found is UnsavedForm<F, B> {
  if (!isRecord(found) || !isRecord(found['base']) || !isLike(found['fields'], like)) return false;
  const { sent } = found;
  return sent === null || (isRecord(sent) && typeof sent['requestId'] === 'string' && isLike(sent['fields'], like));
}

/** The parts of a thing with these names. */
export function taking<T extends object>(from: T, isTaken: (name: string) => boolean): Partial<T> {
  const taken: Partial<T> = {};
  for (const name in from) if (isTaken(name)) taken[name] = from[name];
  return taken;
}

/** Whether a field stands as it was when the writing began. */
const leftIn =
  ({ fields, base }: UnsavedForm<Fields, object>) =>
  (name: string): boolean =>
    name in fields && name in base && sameValue(fields[name], new Map(Object.entries(base)).get(name));

/** What is written, on the page as it is now: a field that its writer has left follows what others make of it. */
export function onto<F extends Fields, B extends object>(written: UnsavedForm<F, B>, now: OnPage<F, B>): OnPage<F, B> {
  const isLeft = leftIn(written);
  return {
    fields: { ...written.fields, ...taking(now.fields, isLeft) },
    base: { ...now.base, ...written.base, ...taking(now.base, isLeft) },
  };
}

/** Whether the fields hold nothing of their writer's. */
export function isUntouched<F extends Fields, B extends object>(
  { fields, base }: OnPage<F, B>,
  now: OnPage<F, B>,
): boolean {
  const shownValues = new Map<string, unknown>([...Object.entries(now.fields), ...Object.entries(base)]);
  return Object.entries(fields).every(([name, value]) => sameValue(value, shownValues.get(name)));
}

/** What is written once other fields of it are stored: they are the base now. */
export const onStored = <F extends Fields, B>(
  { fields, sent }: UnsavedForm<F, B>,
  stored: F,
  base: object,
): UnsavedForm<F, Partial<F>> => ({ fields, base: taking(stored, (name) => name in base), sent });

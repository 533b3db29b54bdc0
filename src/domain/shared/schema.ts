import * as z from 'zod/mini';

/**
 * What records are written with: each is one schema, and its type is `z.infer` of it. Any editor and any app may write an
 * issue's properties, so lengths are checked. Unknown keys are dropped. The functions are marked as free of side effects,
 * so that a page holds only the schemas that it parses with.
 */

/** Most characters that Jira takes in one property. */
const LONGEST = 32_768;

/** An object; a value that was parsed does not change. */
/*#__NO_SIDE_EFFECTS__*/
export function record<const T extends z.core.$ZodLooseShape>(shape: T): z.ZodMiniReadonly<z.ZodMiniObject<T>> {
  return z.readonly(z.object(shape));
}

/** The fields of both. A spread would keep a schema in pages that do not use it. */
/*#__NO_SIDE_EFFECTS__*/
export function merged<T extends z.core.$ZodLooseShape, U extends z.core.$ZodLooseShape>(some: T, more: U): T & U {
  return { ...some, ...more };
}

/** A list; a value that was parsed does not change. */
/*#__NO_SIDE_EFFECTS__*/
export function list<T extends z.ZodMiniType>(of: T, most?: number): z.ZodMiniReadonly<z.ZodMiniArray<T>> {
  const all = z.array(of);
  return z.readonly(most === undefined ? all : all.check(z.maxLength(most)));
}

/*#__NO_SIDE_EFFECTS__*/
export function text(most: number = LONGEST): z.ZodMiniString {
  return z.string().check(z.maxLength(most));
}

/** An id that Jira or this app gave. */
/*#__NO_SIDE_EFFECTS__*/
export function id(): z.ZodMiniString {
  return z.string().check(z.regex(/^[\w:.-]{1,128}$/u));
}

/** ASCII only, one byte per character: a snapshot keeps the codes of a hundred issues in one storage row. */
/*#__NO_SIDE_EFFECTS__*/
export function codes(most: number): z.ZodMiniString {
  return z.string().check(z.maxLength(most), z.regex(/^[\x20-\x7e]*$/u));
}

/** A whole number, from 0. */
/*#__NO_SIDE_EFFECTS__*/
export function count(): z.ZodMiniNumberFormat {
  return z.int().check(z.nonnegative());
}

/** A number from 0, decimals included. */
/*#__NO_SIDE_EFFECTS__*/
export function amount(): z.ZodMiniNumber {
  return z.number().check(z.nonnegative());
}

/** A whole number between the two, both included. */
/*#__NO_SIDE_EFFECTS__*/
export function whole(least: number, most: number): z.ZodMiniNumberFormat {
  return z.int().check(z.minimum(least), z.maximum(most));
}

/** A number between the two, both included. */
/*#__NO_SIDE_EFFECTS__*/
export function between(least: number, most: number): z.ZodMiniNumber {
  return z.number().check(z.minimum(least), z.maximum(most));
}

/** An `Instant`. */
/*#__NO_SIDE_EFFECTS__*/
export function instant(): z.ZodMiniISODateTime {
  return z.iso.datetime({ offset: true });
}

/** A `Day`. */
/*#__NO_SIDE_EFFECTS__*/
export function day(): z.ZodMiniISODate {
  return z.iso.date();
}

/** For the indexed property, which has no null values: null where it is missing. */
/*#__NO_SIDE_EFFECTS__*/
export function orNull<T extends z.ZodMiniType>(type: T) {
  return z._default(z.nullable(type), null);
}

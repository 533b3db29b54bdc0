import type * as z from 'zod/mini';
import { instant, record, text } from './schema';

/** ISO 8601 in UTC, as `Date.prototype.toISOString` prints it. Comparable as text. */
export type Instant = string;

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;

/** Fields of what stands on a content: its fingerprint, and the time. */
export const stamped = { fingerprint: text(400), at: instant() };
export const stampSchema = record(stamped);
/** The content of a vote or another answer, by fingerprint, and the time. */
export type Stamp = z.infer<typeof stampSchema>;

/** ISO 8601 in UTC, as `Date.prototype.toISOString` prints it. Comparable as text. */
export type Instant = string;

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;

/** The content of a vote or another answer, by fingerprint, and the time. */
export type Stamp = { readonly fingerprint: string; readonly at: Instant };

/** ISO 8601 in UTC, as `Date.prototype.toISOString` prints it. Comparable as text. */
export type Instant = string;

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;

/** What a people record was made on: the content's fingerprint, and when. */
export type Stamp = { readonly fingerprint: string; readonly at: Instant };

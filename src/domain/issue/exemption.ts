import type * as z from 'zod/mini';
import { account } from '../shared/account';
import type { Instant } from '../shared/instant';
import { instant, record, text } from '../shared/schema';

/** "Not this one": no flag of ours until then, and why not. */
export const exemptionSchema = record({ by: account(), at: instant(), until: instant(), reason: text() });
export type Exemption = z.infer<typeof exemptionSchema>;

const DAYS = 14;
const DAY_MS = 86_400_000;

/** When an exemption that is made now is over. */
export const exemptUntil = (now: Instant): Instant => new Date(Date.parse(now) + DAYS * DAY_MS).toISOString();

/** The exemption where it holds now. */
export function holding(exemption: Exemption | null, now: Instant): Exemption | null {
  return exemption !== null && now < exemption.until ? exemption : null;
}

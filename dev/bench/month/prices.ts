import type { Use } from './meter.ts';

/** Bytes of a GB. @NOTE unverified on a live site: that Forge's bill counts 1,000,000,000. */
const GB = 1_000_000_000;
/**
 * Dollars of a unit, and what is free for the app each month, whatever the number of its sites: Forge's page "Forge platform
 * pricing" as of November 2026. Logs are not measured: the app logs failures alone.
 */
const PRICES = {
  gbSeconds: { dollars: 0.000025, free: 200_000 },
  read: { dollars: 0.055, free: 0.1 },
  written: { dollars: 1.09, free: 0.1 },
} as const;

/** Dollars of a month of so many sites with this use each, for all of them. */
export function dollarsOf({ gbSeconds, readBytes, writtenBytes }: Use, sites: number): number {
  const price = ({ dollars, free }: { readonly dollars: number; readonly free: number }, used: number): number =>
    Math.max(0, used * sites - free) * dollars;
  return (
    price(PRICES.gbSeconds, gbSeconds) + price(PRICES.read, readBytes / GB) + price(PRICES.written, writtenBytes / GB)
  );
}

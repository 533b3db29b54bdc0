import type { Check } from '../../src/contract-health';

/** How many of the checks failed or warn. */
export function troublesIn(checks: readonly Check[]): number {
  return checks.filter(({ state }) => state === 'failed' || state === 'warning').length;
}

/** How an item stands with the team. `standingOf` in `src/domain/readiness` decides it; every sentence about agreement reads it. */
export const standings = [
  'unknown',
  'exception',
  'exception-changed',
  'draft',
  'agreed',
  'agreed-then-changed',
  'agreed-then-asked',
  'agreed-incomplete',
  'agreed-in-the-way',
  'on-paper',
  'not-agreed',
] as const;
export type Standing = (typeof standings)[number];

/** What is counted: sprints, or months on a board without sprints. */
export type Unit = 'sprints' | 'months';

/** The app's own rules on fields. */
export const builtIns = [
  'why',
  'acceptance-criteria',
  'out-of-scope',
  'visual',
  'estimated',
  'small-enough',
  'unblocked',
] as const;
export type BuiltIn = (typeof builtIns)[number] | 'other';

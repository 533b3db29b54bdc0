/**
 * The id of every criterion that a policy can ask for except custom ones, in the order in which pages show them. In a file
 * of its own, so that a page which only knows the ids does not load how each is found.
 */
export const criterionIds = [
  'why',
  'who',
  'acceptance-criteria',
  'steps',
  'expected',
  'out-of-scope',
  'visual',
  'asked',
  'blocking-answered',
  'questions-owned',
  'estimated',
  'small-enough',
  'unblocked',
  'confident',
] as const;
export type CriterionId = (typeof criterionIds)[number];

/** In order of precedence: the first that applies is the state. */
export const readinessStates = ['exception', 'draft', 'ready', 'recheck', 'refine', 'unknown'] as const;
export type ReadinessState = (typeof readinessStates)[number];

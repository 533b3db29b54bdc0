/** In order of precedence: the first that matches wins. */
export const readinessStates = ['exception', 'draft', 'ready', 'recheck', 'refine', 'unknown'] as const;
export type ReadinessState = (typeof readinessStates)[number];

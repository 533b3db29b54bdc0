export const steps = ['scope', 'unknowns', 'confirm'] as const;
export type Step = (typeof steps)[number];

/** How much a meeting was worth its time: from 1, not at all, to 5. */
export const worths = [1, 2, 3, 4, 5] as const;
export type Worth = (typeof worths)[number];

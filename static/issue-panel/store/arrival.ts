/** Whether hints arrive. What a page learned at one item holds for the next one of its meeting. */
export type Arrival = { isHinted: boolean };

/** Of this page, whichever of its panels is open. */
export const arrival: Arrival = { isHinted: false };

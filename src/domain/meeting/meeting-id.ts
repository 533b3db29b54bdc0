/** How the talks of a meeting name it. `key`: of the board's list. Apart from the rows of meetings, so that pages know it. */
export const meetingId = (key: string, n: number): string => `${key}-${n}`;

/** The key of a list: its board's id, or `p` and the project's id where there is no board. */
export const LIST_KEY = /^p?\d{1,18}$/u;

/** How the talks of a meeting name it. `key`: of the board's list. Apart from the rows of meetings, so that pages know it. */
export const meetingId = (key: string, n: number): string => `${key}-${n}`;

/** The list and the number of the meeting with this id. */
export function meetingOf(id: string): { readonly key: string; readonly n: number } {
  const at = id.lastIndexOf('-');
  return { key: id.slice(0, at), n: Number(id.slice(at + 1)) };
}

/** `{one}` and `{other}` is all that English and German need. */
export const counted = (count: number, one: string, other: string): string => `${count} ${count === 1 ? one : other}`;

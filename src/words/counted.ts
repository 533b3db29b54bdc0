/** `{one}` and `{other}` is all that English and German need. */
export const counted = (count: number, one: string, other: string): string => `${count} ${count === 1 ? one : other}`;

/** With one digit behind the point at most. */
export const rounded = (language: 'en' | 'de', value: number): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value);

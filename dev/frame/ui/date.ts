/** Days and times in the reader's language. Text that is not a time is shown unchanged. */
export const dayAndTime = (iso: string | number) => format(iso, { dateStyle: 'medium', timeStyle: 'short' });
export const day = (iso: string | number) => format(iso, { dateStyle: 'medium' });

function format(value: string | number, options: Intl.DateTimeFormatOptions): string {
  // Jira writes +0000 where ISO 8601 has +00:00.
  const date = new Date(typeof value === 'string' ? value.replace(/([+-]\d\d)(\d\d)$/, '$1:$2') : value);
  return Number.isNaN(date.getTime()) ? String(value) : new Intl.DateTimeFormat(undefined, options).format(date);
}

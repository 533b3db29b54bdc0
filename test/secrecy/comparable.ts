/** Incidental differences between any two runs: times, random ids, ports. */
const incidental: readonly (readonly [RegExp, string])[] = [
  [/https?:\/\/(localhost|127\.0\.0\.1):\d+/gu, '<site>'],
  [/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)/gu, '<time>'],
  [/\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gu, '<id>'],
  [/\b[0-9a-f]{32}\b/gu, '<id>'],
  [/"reference":"[0-9a-f]{8}"/gu, '"reference":"<reference>"'],
  [/"(ticket|countsTicket|token)":"[\w.-]+"/gu, '"$1":"<$1>"'],
  [/"pass":"[\w-]+"/gu, '"pass":"<pass>"'],
  // The same reference, as it stands in front of a line of the log.
  [/"[0-9a-f]{8} (?=[a-z]+[A-Z])/gu, '"<reference> '],
  [/"[0-9a-f]{8} (?=(look|repair|mails) )/gu, '"<reference> '],
];

/** The answer as text without incidental parts; equal for two worlds that cannot be told apart. */
export function comparable(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return incidental.reduce((kept, [pattern, name]) => kept.replaceAll(pattern, name), text ?? 'nothing');
}

/**
 * {@link comparable} with sorted keys and items, for records under random ids. Two keys that differ only in incidental
 * parts both stay.
 */
export function regardlessOfOrder(value: unknown): string {
  if (typeof value !== 'object' || value === null) return comparable(JSON.stringify(value) ?? 'nothing');
  if (Array.isArray(value)) return `[${value.map(regardlessOfOrder).sort().join()}]`;
  const entries = Object.entries(value).map(([key, part]) => {
    const isLeaf = typeof part !== 'object' || part === null;
    return isLeaf ? comparable(JSON.stringify({ [key]: part })) : `${comparable(key)}:${regardlessOfOrder(part)}`;
  });
  return `{${entries.sort().join()}}`;
}

/** The address if it is http(s) or mailto; null for all others, such as `javascript:`. */
export function safeLink(value: unknown): string | null {
  if (typeof value !== 'string' || !URL.canParse(value)) return null;
  const { protocol, href } = new URL(value);
  return protocol === 'http:' || protocol === 'https:' || protocol === 'mailto:' ? href : null;
}

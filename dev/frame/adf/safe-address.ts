/** An address that a document may link to, or `null`: script and data addresses are refused. */
export function safeAddress(href: string): string | null {
  if (href.startsWith('#') || /^\/(?!\/)/.test(href)) return href;
  try {
    return ['http:', 'https:', 'mailto:'].includes(new URL(href).protocol) ? href : null;
  } catch {
    return null;
  }
}

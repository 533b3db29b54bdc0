/** An address that a document may link to, or `null`: scripts and data in text written by others are not followed. */
export function safeAddress(href: string): string | null {
  if (href.startsWith('#') || /^\/(?!\/)/.test(href)) return href;
  try {
    return ['http:', 'https:', 'mailto:'].includes(new URL(href).protocol) ? href : null;
  } catch {
    return null;
  }
}

const NAMED: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

/**
 * A word or string of JQL without its quotes and with its escapes decoded. The parser's own value only drops the
 * backslashes: `\n` becomes n, and `\u0007` the text u0007.
 */
export function unquoted(written: string): string {
  const bare = /^(["'])(.*)\1$/s.exec(written)?.[2] ?? written;
  return bare.replace(
    /\\(?:u([0-9a-f]{4})|(.))/gis,
    (_all, code: string | undefined, character: string | undefined) => {
      if (code !== undefined) return String.fromCharCode(parseInt(code, 16));
      return NAMED[character ?? ''] ?? character ?? '';
    },
  );
}

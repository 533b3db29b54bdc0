import fc from 'fast-check';

const SURROGATES = { first: 0xd800, count: 0x800 };

/** Any code point but halves of pairs. fast-check's unit `binary` is the same, but first lists them all, for a second. */
const codePoint = fc
  .nat(0x10ffff - SURROGATES.count)
  .map((value) => String.fromCodePoint(value < SURROGATES.first ? value : value + SURROGATES.count));

/** Text of any code points but halves of pairs; now and then one that is a word of JavaScript, such as `__proto__`. */
export function anyText(lengths: { readonly maxLength?: number } = {}) {
  return fc.oneof(
    { arbitrary: fc.string({ ...lengths, unit: codePoint }), weight: 9 },
    { arbitrary: fc.string(lengths), weight: 1 },
  );
}

/** An address of a page. As `fc.webUrl`, which lists all code points too. */
export function anyLink() {
  return fc.tuple(fc.webAuthority(), anyText()).map(([host, path]) => `https://${host}/${encodeURIComponent(path)}`);
}

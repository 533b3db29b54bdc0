/** A name for something that is sent: 32 random hex digits, so that sent twice it is the same, and tells nobody whose it is. */
export const newRequestId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

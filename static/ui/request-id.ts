/** A new request id: 32 random hex digits. A repeated call keeps its id; the id does not tell who called. */
export const newRequestId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

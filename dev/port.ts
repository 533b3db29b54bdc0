/** @throws Error with words for the command line when the text is no port. */
export function readPort(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new Error(`--port is a number such as 2990, not "${text}".`);
}

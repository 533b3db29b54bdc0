/** There was no answer: what the app sees is what Node's `fetch` throws when the other side hangs up. */
export class BrokenConnection extends Error {
  override readonly name = 'BrokenConnection';

  constructor() {
    super('fetch failed');
  }
}

/** A missing answer: the app gets the error of Node's `fetch` for a closed connection. */
export class BrokenConnection extends Error {
  override readonly name = 'BrokenConnection';

  constructor() {
    super('fetch failed');
  }
}

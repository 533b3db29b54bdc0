/**
 * An answer of Forge's storage that is an error. Codes of the first two groups are documented; those for an existing key
 * and for a transaction that did not happen are not. @NOTE unverified on a live site: apps must not tell them apart.
 */
export class KvsError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export const invalid = (code: string, message: string) => new KvsError(400, code, message);
export const keyNotFound = () => new KvsError(404, 'KEY_NOT_FOUND', 'The specified key does not exist.');
export const keyExists = () => new KvsError(409, 'KEY_ALREADY_EXISTS', 'The specified key already exists.');
export const conditionsNotMet = (key: string) =>
  new KvsError(409, 'TRANSACTION_CONDITION_FAILED', `The conditions for key "${key}" are not met.`);
export const conflict = () =>
  new KvsError(409, 'TRANSACTION_CONFLICT', 'Another write to the same keys is in progress.');

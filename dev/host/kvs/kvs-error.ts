/**
 * An error of Forge's storage. Validation codes are documented; those for an existing key and for a failed condition
 * were measured by another project. @NOTE unverified on a live site.
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
export const keyExists = () =>
  new KvsError(409, 'KEY_CONFLICT', 'Provided key already exists and cannot be overwritten');
const refused = (why: string) =>
  new KvsError(
    400,
    'CONDITIONAL_CHECK_FAILED',
    `Request failed due to conditional check specified or optimistic locking (${why})`,
  );
export const conditionsNotMet = (key: string) => refused(key);
export const conflict = () => refused('another write');

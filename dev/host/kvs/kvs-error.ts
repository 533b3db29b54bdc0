import type { Refusal } from './kvs-guesses.ts';

/** An error of Forge's storage. Validation codes are documented; the others are guesses (`kvs-guesses.ts`). */
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
export const keyNotFound = (code: string) => new KvsError(404, code, 'The specified key does not exist.');
export const keyExists = ({ status, code }: Refusal) =>
  new KvsError(status, code, 'Provided key already exists and cannot be overwritten');
export const conditionsNotMet = ({ status, code }: Refusal, why: string) =>
  new KvsError(status, code, `Request failed due to conditional check specified or optimistic locking (${why})`);

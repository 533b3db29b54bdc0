import { AppError } from '../../failure';

/** Whether the caller cannot see or edit the issue. */
export const isShutOut = (error: unknown): boolean =>
  error instanceof AppError &&
  (error.code === 'not-found' || (error.code === 'not-allowed' && error.details.because === 'read-only'));

/** null where the caller cannot see or edit the issue. */
export async function orShutOut<T>(change: Promise<T>): Promise<T | null> {
  try {
    return await change;
  } catch (error) {
    if (isShutOut(error)) return null;
    throw error;
  }
}

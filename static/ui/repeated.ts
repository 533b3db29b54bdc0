import type { Failure, Result } from '../../src/contract';

/** Pause before an unanswered call is repeated (ms). */
export const REPEAT_MS = 1000;

/** No answer came, so the change may be stored or not. */
export const isAnswerLost = ({ code }: Failure): boolean => code === 'jira-unavailable' || code === 'unexpected';

/** Its answer was lost, or the back end was too busy to store it. Offline a repeat would fail too. */
const isRepeated = (failure: Failure): boolean =>
  (isAnswerLost(failure) && failure.details.because !== 'offline') || failure.code === 'busy';

/** Makes a changing call, and repeats it unchanged where its answer was lost: the back end does nothing twice. */
export async function repeated<T>(call: () => Promise<Result<T>>): Promise<Result<T>> {
  const result = await call();
  if (result.ok || !isRepeated(result.failure)) return result;
  await new Promise((resolve) => setTimeout(resolve, REPEAT_MS));
  return call();
}

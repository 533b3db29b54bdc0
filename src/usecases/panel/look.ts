import { AppError } from '../../failure';
import type { Call } from '../call';
import type { Ports } from '../ports';

/**
 * Answers a poll with the counter that changes with everything others may see of the issue. Asks nothing of Jira: the
 * ticket of an opening in full proves that the caller could see the issue then. Fails with `not-allowed` without one.
 */
export async function look(
  ports: Pick<Ports, 'readShown' | 'isTicket'>,
  call: Call,
  { ticket }: { readonly ticket: string },
): Promise<{ readonly shown: number }> {
  const [shown, isTheirs] = await Promise.all([ports.readShown(call.issueId), ports.isTicket(call, ticket)]);
  if (!isTheirs) throw new AppError('not-allowed', 'The look carries no ticket of this person for this issue.');
  return { shown };
}

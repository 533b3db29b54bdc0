import type { Call } from '../call';
import type { Ports } from '../ports';

/** Answers a poll with the counter that changes with everything others may see of the issue. Reads one row. */
export async function look(ports: Pick<Ports, 'readShown'>, call: Call): Promise<{ readonly shown: number }> {
  return { shown: await ports.readShown(call.issueId) };
}

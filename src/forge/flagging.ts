import type { FlagDecision } from '../domain/flag';
import { flagIssue } from '../usecases/flag-issue';
import type { Ports } from '../usecases/ports';

/** A rule of the project's administrator is the wish to flag: it counts as having turned flagging on. */
function wanted(ports: Ports): Ports {
  return { ...ports, readPolicy: async (projectId) => ({ ...(await ports.readPolicy(projectId)), flagging: true }) };
}

/** Sets, keeps or clears the flag, as a rule asks for. */
export function flagAsWanted(ports: Ports, issueId: string): Promise<FlagDecision> {
  return flagIssue(wanted(ports), issueId);
}

/** Where a flag of ours is: clears it once the issue is agreed, begun or no longer planned. Never sets one. */
export async function unflag(ports: Ports, issueId: string): Promise<void> {
  await flagIssue(wanted(ports), issueId);
}

import { readPolicy } from '../stores/policy-store';
import { usedProjects } from '../stores/project-store';

/**
 * Whether the board is another used project's, too, so that its list, meetings and snapshots stay: the policy of one names it, or
 * it is located in one (`located`; null where that is not known).
 */
export async function isUsedElsewhere(board: number, projectId: string, located: string | null): Promise<boolean> {
  const others = (await usedProjects()).filter((id) => id !== projectId);
  if (located !== null && others.includes(located)) return true;
  const policies = await Promise.all(others.map((id) => readPolicy(id)));
  return policies.some((policy) => policy.board === board);
}

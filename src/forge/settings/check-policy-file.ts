import type { FileProblem, PolicyFile } from '../../domain/policy/policy-file';
import { readPolicyFile } from '../../domain/policy/read-policy-file';
import type { ProjectCall } from '../call';
import { mustAdminister } from './must-administer';

/** What a file says, or why it cannot be taken, for people who may save it. Nothing is stored. */
export async function checkPolicyFile(
  { projectId }: ProjectCall,
  { text }: { readonly text: string },
): Promise<PolicyFile | FileProblem> {
  await mustAdminister(projectId);
  return readPolicyFile(text);
}

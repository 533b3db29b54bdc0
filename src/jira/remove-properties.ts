import * as z from 'zod/mini';
import { removeProperty } from './properties';
import { ask, checked, type JiraRequest, rest } from './request';

/** What all our property keys begin with. */
const OURS = 'commonGround';
const answer = z.object({ keys: z.array(z.object({ key: z.string() })) });

/** Takes every property of ours off an issue; answers how many there were. */
export async function removeOurProperties(request: JiraRequest, issueId: string): Promise<number> {
  const { body } = await ask(request, rest`/rest/api/3/issue/${issueId}/properties`);
  const { keys } = checked((value) => answer.safeParse(value), body);
  const ours = keys.map(({ key }) => key).filter((key) => key.startsWith(OURS));
  for (const key of ours) await removeProperty(request, issueId, key);
  return ours.length;
}

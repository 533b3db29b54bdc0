import * as z from 'zod/mini';
import { type JiraRequest, readReply } from '../request';

const labels = z.object({ values: z.array(z.string()) });

/** The first thousand labels of the site. */
export async function readLabels(request: JiraRequest): Promise<readonly string[]> {
  return (await readReply(request, '/rest/api/3/label', labels)).values;
}

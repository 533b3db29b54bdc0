import * as z from 'zod/mini';
import { ask, checked, type JiraRequest } from '../request';

const labels = z.object({ values: z.array(z.string()) });

/** The first thousand labels of the site. */
export async function readLabels(request: JiraRequest): Promise<readonly string[]> {
  const { body } = await ask(request, '/rest/api/3/label');
  return checked((value) => labels.safeParse(value), body).values;
}

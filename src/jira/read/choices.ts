import * as z from 'zod/mini';
import type { JiraRequest } from '../request';
import { readBulk } from './bulk-issues';
import { fieldsIn } from './fields-in';

const fields = z.object({
  parent: z.nullish(z.object({ key: z.string(), fields: z.object({ summary: z.string() }) })),
  assignee: z.nullish(z.object({ accountId: z.string(), displayName: z.string() })),
  components: z._default(z.array(z.object({ name: z.string() })), []),
  priority: z.nullish(z.object({ name: z.string() })),
  issuetype: z.object({ id: z.string(), name: z.string() }),
});
const shape = z.object({ id: z.string(), fields });

/** What an issue has in the fields by which people choose issues. */
export type Choosable = z.infer<typeof fields> & { readonly id: string };

/** Those fields of at most a hundred issues by id. */
export function readChoosable(request: JiraRequest, ids: readonly string[]): Promise<readonly Choosable[]> {
  const parse = (body: unknown) => {
    const read = shape.safeParse(body);
    return read.success
      ? { success: true as const, data: { id: read.data.id, ...read.data.fields } }
      : { success: false as const };
  };
  return readBulk(request, ids, { fields: fieldsIn(fields), properties: [], parse });
}

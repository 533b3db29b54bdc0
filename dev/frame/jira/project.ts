import { z } from 'zod/mini';
import type { Client } from '../rest/client.ts';
import { allByOffset } from '../rest/pages.ts';

const projectSchema = z.object({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  projectTypeKey: z._default(z.string(), 'software'),
  style: z.optional(z.string()),
});
export type Project = z.infer<typeof projectSchema>;

const boardSchema = z.object({ id: z.number(), name: z.string(), type: z.string() });
export type Board = z.infer<typeof boardSchema>;

const values = <T extends z.ZodMiniType>(of: T) => z.object({ values: z.array(of) });
const projectPage = values(projectSchema);
const boardPage = values(boardSchema);

/** The projects that the person may browse. */
export const listProjects = (client: Client): Promise<Project[]> =>
  allByOffset(client, '/rest/api/3/project/search', { query: {}, read: (page) => projectPage.parse(page).values });

export const readProject = async (client: Client, key: string): Promise<Project> =>
  projectSchema.parse(await client.get(`/rest/api/3/project/${encodeURIComponent(key)}`));

export const listBoards = (client: Client, projectKey: string): Promise<Board[]> =>
  allByOffset(client, '/rest/agile/1.0/board', {
    query: { projectKeyOrId: projectKey },
    read: (page) => boardPage.parse(page).values,
  });

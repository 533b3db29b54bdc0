import { readBoard } from '../../src/jira/read/boards';
import { asViewer } from '../project-page/shared/request';
import { isRecord } from '../ui/is-record';
import type { Place } from './chosen';
import type { useGadgetWords } from './words';

export type Project = { readonly id: string; readonly key: string; readonly name: string };

/** The first projects by name that match what was typed, as the person may see them. Empty where Jira refuses. */
export function projectsFor(search: string): Promise<readonly Project[]> {
  const query = new URLSearchParams({ maxResults: '50', orderBy: 'name', ...(search === '' ? {} : { query: search }) });
  return projectsAt(`/rest/api/3/project/search?${query.toString()}`);
}

/** "Tiffin (TIF) · Tiffin board"; null where the person may not see the project or the board. */
export async function nameOfPlace(
  { projectId, boardId }: Place,
  { boardOfPolicy }: Pick<ReturnType<typeof useGadgetWords>, 'boardOfPolicy'>,
): Promise<string | null> {
  const [projects, board] = await Promise.all([
    projectsAt(`/rest/api/3/project/search?id=${projectId}`),
    boardId === null ? boardOfPolicy : readBoard(asViewer, boardId).then(({ name }) => name, noName),
  ]);
  const [project] = projects;
  return project === undefined || board === null ? null : `${project.name} (${project.key}) · ${board}`;
}

const noName = (error: unknown): null => {
  console.error(error);
  return null;
};

async function projectsAt(path: string): Promise<readonly Project[]> {
  try {
    const response = await asViewer(path);
    const body: unknown = response.status === 200 ? await response.json() : null;
    return isRecord(body) && Array.isArray(body['values']) ? body['values'].flatMap(toProject) : [];
  } catch (error) {
    console.error(error);
    return [];
  }
}

function toProject(raw: unknown): readonly Project[] {
  if (!isRecord(raw)) return [];
  const [id, key, name] = [raw['id'], raw['key'], raw['name']].map(String);
  return id === undefined || key === undefined || name === undefined ? [] : [{ id, key, name }];
}

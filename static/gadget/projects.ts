import * as z from 'zod/mini';
import { isForbidden } from '../../src/failure';
import type { Failure } from '../../src/contract';
import { readBoard } from '../../src/jira/read/boards';
import { ask, checked } from '../../src/jira/request';
import { toFailure } from '../ui/to-failure';
import { asViewer } from '../project-page/shared/request';
import type { Place } from './chosen';
import type { useGadgetWords } from './words';

const answer = z.object({ values: z.array(z.object({ id: z.string(), key: z.string(), name: z.string() })) });
export type Project = z.infer<typeof answer>['values'][number];

/** The first projects by name that match what was typed, as the person may see them; or why Jira did not say. */
export async function projectsFor(search: string): Promise<readonly Project[] | Failure> {
  const query = new URLSearchParams({ maxResults: '50', orderBy: 'name', ...(search === '' ? {} : { query: search }) });
  return projectsAt(`/rest/api/3/project/search?${query.toString()}`).catch(toFailure);
}

type Words = Pick<ReturnType<typeof useGadgetWords>, 'boardOfPolicy' | 'unknown' | 'unread'>;

/** "Tiffin (TIF) · Tiffin board", or why the person does not see it. */
export async function nameOfPlace({ projectId, boardId }: Place, words: Words): Promise<string> {
  try {
    const [[project], board] = await Promise.all([
      projectsAt(`/rest/api/3/project/search?id=${projectId}`),
      boardId === null ? words.boardOfPolicy : readBoard(asViewer, boardId).then(({ name }) => name),
    ]);
    return project === undefined ? words.unknown : `${project.name} (${project.key}) · ${board}`;
  } catch (error) {
    return isForbidden(error) ? words.unknown : words.unread;
  }
}

async function projectsAt(path: string): Promise<readonly Project[]> {
  const { body } = await ask(asViewer, path);
  return checked((value) => answer.safeParse(value), body).values;
}

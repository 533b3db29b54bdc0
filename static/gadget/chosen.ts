import { isRecord } from '../ui/is-record';

/** What a gadget shows; `boardId` null: the board of the project's settings. */
export type Chosen = { readonly projectId: string; readonly boardId: number | null };

const named = (extension: unknown, name: string): unknown => (isRecord(extension) ? extension[name] : undefined);

/** Whether the place is the form that configures it. */
export const isEdited = (extension: unknown): boolean => named(extension, 'entryPoint') === 'edit';

/**
 * What was chosen; null before that. A gadget calls it `gadgetConfiguration`, a widget of Atlassian's new dashboards
 * `config`. @NOTE unverified on a live site: the latter, which no document that could be read tells.
 */
export function chosenIn(extension: unknown): Chosen | null {
  const found = named(extension, 'gadgetConfiguration') ?? named(extension, 'config');
  const [projectId, boardId] = [named(found, 'projectId'), named(found, 'boardId')];
  if (typeof projectId !== 'string' || !/^\d{1,18}$/u.test(projectId)) return null;
  return {
    projectId,
    boardId: typeof boardId === 'number' && Number.isInteger(boardId) && boardId > 0 ? boardId : null,
  };
}

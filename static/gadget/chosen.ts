import { isRecord } from '../ui/is-record';

/** A project and one of its boards; `boardId` null: the board of the project's settings. */
export type Place = { readonly projectId: string; readonly boardId: number | null };

/** Most places that one gadget shows. */
export const PLACES_AT_MOST = 6;

const named = (extension: unknown, name: string): unknown => (isRecord(extension) ? extension[name] : undefined);

/** Whether the place is the form that configures it. */
export const isEdited = (extension: unknown): boolean => named(extension, 'entryPoint') === 'edit';

/**
 * The places that were chosen, in their order; empty before that. A gadget calls them `gadgetConfiguration`, a widget of
 * Atlassian's new dashboards `config`. @NOTE unverified on a live site: the latter, which no document that could be read tells.
 */
export function chosenIn(extension: unknown): readonly Place[] {
  const found = named(named(extension, 'gadgetConfiguration') ?? named(extension, 'config'), 'boards');
  const places = Array.isArray(found) ? found.flatMap(toPlace) : [];
  return withoutRepeats(places).slice(0, PLACES_AT_MOST);
}

function toPlace(raw: unknown): readonly Place[] {
  const [projectId, boardId] = [named(raw, 'projectId'), named(raw, 'boardId')];
  if (typeof projectId !== 'string' || !/^\d{1,18}$/u.test(projectId)) return [];
  const isBoard = typeof boardId === 'number' && Number.isInteger(boardId) && boardId > 0;
  return [{ projectId, boardId: isBoard ? boardId : null }];
}

/** What tells places apart. */
export const keyOf = ({ projectId, boardId }: Place): string => `${projectId}-${boardId ?? ''}`;

/** Each place once, where it stands first. */
export const withoutRepeats = (places: readonly Place[]): readonly Place[] =>
  places.filter((place, index) => places.findIndex((one) => keyOf(one) === keyOf(place)) === index);

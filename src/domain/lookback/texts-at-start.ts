import { EMPTY_BRIEF } from '../content/brief';
import { findContent } from '../content/content';
import type { ContentEdit } from '../content/content-edit';
import type { Block } from '../issue/issue';
import type { Instant } from '../shared/instant';
import type { TextHistory } from './past';
import { readWikiText } from './wiki-text';

/** The texts of an issue as they are today. `acceptance`: null where the site has no such field. */
export type WrittenNow = { readonly description: readonly Block[]; readonly acceptance: readonly Block[] | null };

/** Criteria that an issue's own texts can tell; of the brief and of pictures there is no history. */
const told = ['why', 'who', 'acceptance-criteria', 'out-of-scope'] as const;

export const isToldByTexts = (id: string): boolean => told.some((one) => one === id);

/** Which of these criteria the issue did not meet at a moment, space separated, by its texts then. */
export function missingAt(moment: Instant, now: WrittenNow, history: TextHistory | null): string {
  const edits = history?.edits ?? [];
  const description = textAt(moment, edits, 'description') ?? now.description;
  const acceptanceField = textAt(moment, edits, 'acceptance') ?? now.acceptance;
  const content = findContent({ description, acceptanceField, parent: null, visuals: 0 }, EMPTY_BRIEF);
  const has: Readonly<Record<(typeof told)[number], boolean>> = {
    why: content.why !== null,
    who: content.who !== null,
    'acceptance-criteria': content.acceptanceCriteria.length > 0,
    'out-of-scope': content.outOfScope.length > 0,
  };
  return told.filter((id) => !has[id]).join(' ');
}

/** A field at a moment, by the edits of all time, oldest first; null where none tells it, so that it is as today. */
function textAt(moment: Instant, edits: readonly ContentEdit[], field: ContentEdit['field']): readonly Block[] | null {
  const own = edits.filter((edit) => edit.field === field);
  const [last, next] = [own.findLast(({ at }) => at <= moment), own.find(({ at }) => at > moment)];
  const text = last?.after ?? next?.before ?? null;
  return text === null ? null : readWikiText(text);
}

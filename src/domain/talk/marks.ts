import { isMaterialChange } from '../content/fingerprint';
import type { OwnId } from '../shared/own-id';
import { MARK_LIMIT, type Mark, type TalkRecord } from './talk';

/** `asked`: criteria that there are; `share`: of the description's words, that may differ, 0–1. */
type Made = { readonly mark: Mark; readonly asked: readonly OwnId[]; readonly share: number };

/** The tick of a project's criterion. One that was made in another project is about a rule of that one. */
export function markOf(marks: readonly Mark[], { criterion, projectId }: Rule): Mark | undefined {
  return marks.find((one) => one.criterion === criterion && (one.projectId ?? projectId) === projectId);
}

type Rule = Pick<Mark, 'criterion' | 'projectId'>;

/**
 * Somebody ticks a criterion. A tick that still counts stays as it is, with who made it first; those of criteria that are gone
 * go, and one of another project's that has the same number.
 */
export function tick(record: TalkRecord, { mark, asked, share }: Made): TalkRecord {
  const before = markOf(record.marks, mark);
  if (before !== undefined && !isMaterialChange(before.fingerprint, mark.fingerprint, share)) return record;
  const others = record.marks.filter(({ criterion: id }) => id !== mark.criterion && asked.includes(id));
  return { ...record, marks: [...others, mark].slice(-MARK_LIMIT), version: record.version + 1 };
}

/** Whoever made it: the same record where there is none. */
export function untick(record: TalkRecord, criterion: OwnId): TalkRecord {
  const marks = record.marks.filter((one) => one.criterion !== criterion);
  return marks.length === record.marks.length ? record : { ...record, marks, version: record.version + 1 };
}

/** `from`: what was agreed on; `to`: the same in other words. */
type Rewording = { readonly from: string; readonly to: string; readonly share: number };

/** The ticks that counted on the content before go along with its words; those that did not count then do not now. */
export function reworded(marks: readonly Mark[], { from, to, share }: Rewording): readonly Mark[] {
  return marks.map((mark) => (isMaterialChange(mark.fingerprint, from, share) ? mark : { ...mark, fingerprint: to }));
}

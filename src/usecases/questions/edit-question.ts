import type { PanelView } from '../../contract';
import { QUESTION_TEXT_LIMIT, type Question } from '../../domain/question/question';
import { edit, type Edit } from '../../domain/question/question-change';
import { editParts, mergeEdits } from '../../domain/question/question-merge';
import type { Call } from '../call';
import { changeQuestion, type QuestionPorts } from './change-question';
import { withOwnerTold } from '../core/notices';
import { mustBePeople } from '../named-people';
import { meaningful } from '../core/texts';

export type EditInput = Edit & {
  readonly id: string;
  readonly version: number;
  /** The question as it was when the writing began. */
  readonly seen?: Edit | null;
};

/**
 * Changes owner, due day and category, and the text for a person who may revise it. Merges with others' changes since
 * `seen`; fails with `conflict` and both where one part was changed differently, or, without `seen`, at another
 * version. A new owner is told once.
 */
export async function editQuestion(ports: QuestionPorts, call: Call, input: EditInput): Promise<PanelView> {
  const { kind, category, owner, due, seen = null } = input;
  const wanted: Edit = { kind, category, owner, due, text: meaningful(input.text, QUESTION_TEXT_LIMIT) };
  if (owner !== seen?.owner) await mustBePeople(ports, [owner], [call.me]);
  const merged = (question: Question) => mergeEdits(seen ?? question, wanted, question);
  return changeQuestion(ports, call, {
    id: input.id,
    version: input.version,
    yours: wanted.text,
    isDone: (question) => isAs(question, merged(question).edit),
    ...(seen === null ? {} : { stands: (question) => merged(question).conflicts.length === 0 }),
    theirs: ({ text }) => text,
    change: (question, setting, context) => {
      const changed = edit(question, merged(question).edit, setting);
      if (!changed.allowed || question.owner === changed.question.owner) return changed;
      return { allowed: true, ...withOwnerTold(changed.question, context) };
    },
  });
}

function isAs(question: Question, wanted: Edit): boolean {
  return editParts.every((part) => question[part] === wanted[part]);
}

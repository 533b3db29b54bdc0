import type { PanelView } from '../../contract';
import { QUESTION_TEXT_LIMIT } from '../../domain/question/question';
import { edit, type Edit, editOf } from '../../domain/question/question-change';
import type { ChangingCall } from '../call';
import { changeQuestion, type QuestionPorts } from './change-question';
import { merged } from '../core/merge';
import { withOwnerTold } from '../core/notices';
import { mustBePeople } from '../named-people';
import { meaningful } from '../core/texts';

type Payload = {
  /** The question as it was when the writing began. */
  readonly base: Edit;
  readonly input: Edit & { readonly id: string };
};

/**
 * Changes owner, due day and category, and the text for a person who may revise it. Merges with others' changes since
 * `base`; fails with `conflict` and both where one part was changed differently. A new owner is told once.
 */
export async function editQuestion(
  ports: QuestionPorts,
  call: ChangingCall,
  { base, input }: Payload,
): Promise<PanelView> {
  const { id, kind, category, owner, due } = input;
  const draft: Edit = { kind, category, owner, due, text: meaningful(input.text, QUESTION_TEXT_LIMIT) };
  if (owner !== base.owner) await mustBePeople(ports, [owner], [call.me]);
  return changeQuestion(ports, call, {
    id,
    change: (question, setting, context) => {
      const mine = merged<Edit>({ base, mine: draft, theirs: editOf(question) });
      const changed = edit(question, mine, setting);
      const versions = { base: {}, mine };
      if (!changed.allowed || question.owner === changed.question.owner) return { ...versions, changed };
      const notice = withOwnerTold(changed.question, context);
      return { ...versions, changed: { allowed: true, question: notice.question }, owed: notice.owed };
    },
  });
}

import type { Question } from '../../../src/domain/question/question';
import { mayClose, mayReopen, mayRevise, mayUnmark } from '../../../src/domain/question/question-change';
import { usePanel } from '../store/panel-context';

/** What to offer the viewer of a question; the back end decides by the same rules. */
export function useMay(question: Question) {
  const { accountId } = usePanel().view.me;
  return {
    close: mayClose(question, accountId),
    unmark: mayUnmark(question, accountId),
    revise: mayRevise(question, accountId),
    reopen: mayReopen(question, { who: accountId }),
  };
}

import type { PanelView } from '../../src/contract';
import type { Question } from '../../src/domain/question';
import { maySettle } from '../../src/domain/question-change';
import { asRunning } from './current-talk';

/** Whether to offer accepting, withdrawing or un-blocking. Only an offer: the back end decides. */
export const mayDecide = (question: Question, { me, now, talk, issue }: PanelView): boolean =>
  maySettle(question, { who: me.accountId, now, talk: talk === null ? null : asRunning(talk, issue.id) });

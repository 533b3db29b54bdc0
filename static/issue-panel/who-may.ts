import type { PanelView, TalkView } from '../../src/contract';
import type { Question } from '../../src/domain/question';
import { maySettle } from '../../src/domain/question-change';
import type { RunningTalk } from '../../src/domain/talk';

/** The running talk as the domain knows it, as far as the panel may: nobody's words. */
const asRunning = ({ startedAt, leads, participants }: TalkView, issueId: string): RunningTalk => ({
  issueId,
  startedAt,
  leads,
  joined: participants,
  said: [],
  version: 0,
});

/** Whether to offer accepting, withdrawing or un-blocking. Only an offer: the back end decides. */
export const mayDecide = (question: Question, { me, now, talk, issue }: PanelView): boolean =>
  maySettle(question, { who: me.accountId, now, talk: talk === null ? null : asRunning(talk, issue.id) });

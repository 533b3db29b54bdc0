import type { Question } from '../../src/domain/question';
import { askerOf, maySettle } from '../../src/domain/question-change';
import { usePeople } from '../ui/people';
import { asRunning, currentTalk } from './current-talk';
import { usePanel } from './panel-context';

/**
 * Whether to offer accepting, withdrawing or un-blocking. Only an offer: the back end decides. Jira is asked for whoever
 * asked only where it matters that they are gone, and their name is shown there anyway.
 */
export function useMayDecide(question: Question): boolean {
  const { view } = usePanel();
  const { me, now, issue } = view;
  const talk = currentTalk(view);
  const asker = question.state === 'answered' ? askerOf(question) : null;
  const personOf = usePeople(asker === null ? [] : [asker]);
  return maySettle(question, {
    ...{ who: me.accountId, now, talk: talk === null ? null : asRunning(talk, issue.id) },
    askerIsGone: asker !== null && !personOf(asker).active,
  });
}

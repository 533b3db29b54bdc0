import type { Question } from '../../../src/domain/question/question';
import { type Setting, askerOf, mayRevise, maySettle } from '../../../src/domain/question/question-change';
import { usePeople } from '../../ui/people';
import { asRunning, currentTalk } from '../store/current-talk';
import { usePanel } from '../panel-context';

/** Reads whether the asker's account is closed only where it matters; their name is shown there anyway. */
function useSetting(question: Question): Setting {
  const { view } = usePanel();
  const { me, now, issue } = view;
  const talk = currentTalk(view);
  const asker = question.state === 'answered' ? askerOf(question) : null;
  const personOf = usePeople(asker === null ? [] : [asker]);
  return {
    ...{ who: me.accountId, now, talk: talk === null ? null : asRunning(talk, issue.id) },
    askerIsGone: asker !== null && !personOf(asker).active,
  };
}

/** Whether to offer accepting or un-blocking; the back end decides. */
export const useMayDecide = (question: Question): boolean => maySettle(question, useSetting(question));

/** Whether to offer rewording, and withdrawing while it is open; the back end decides. */
export const useMayRevise = (question: Question): boolean => mayRevise(question, useSetting(question));

import type { Question } from '../../../src/domain/question/question';
import {
  type Setting,
  mayAskForOk,
  mayReopen,
  mayRevise,
  maySettle,
} from '../../../src/domain/question/question-change';
import { askerOf } from '../../../src/domain/question/question';
import { usePeople } from '../../ui/people';
import { usePanel } from '../store/panel-context';

/** Reads whether the asker's account is closed only where it matters; their name is shown there anyway. */
function useSettings(questions: readonly Question[]): (question: Question) => Setting {
  const { view } = usePanel();
  const { me, now } = view;
  const { talk } = view;
  const askers = questions.filter(({ state }) => state === 'answered').map(askerOf);
  const personOf = usePeople(askers.filter((one) => one !== null));
  return (question) => {
    const asker = question.state === 'answered' ? askerOf(question) : null;
    return {
      who: me.accountId,
      now,
      talk: talk === null ? null : { joined: talk.present },
      askerIsGone: asker !== null && !personOf(asker).active,
    };
  };
}

/** Tells of each of these questions whether its asker's account is closed: any other person may then accept the answer. */
export function useIsAskerGone(questions: readonly Question[]): (question: Question) => boolean {
  const settingOf = useSettings(questions);
  return (question) => settingOf(question).askerIsGone === true;
}

/** Whether to offer accepting or un-blocking; the back end decides by the same rule. */
export const useMayDecide = (question: Question): boolean => maySettle(question, useSettings([question])(question));

/** Whether to offer asking the asker for the OK. */
export const useMayAskForOk = (question: Question): boolean => mayAskForOk(question, useSettings([question])(question));

/** The same of several questions. */
export function useMayDecideEach(questions: readonly Question[]): (question: Question) => boolean {
  const settingOf = useSettings(questions);
  return (question) => maySettle(question, settingOf(question));
}

/** Whether to offer rewording, and withdrawing while it is open; the back end decides. */
export const useMayRevise = (question: Question): boolean => mayRevise(question, useSettings([question])(question));

/** Whether to offer opening the question again. */
export const useMayReopen = (question: Question): boolean => mayReopen(question, { who: usePanel().view.me.accountId });

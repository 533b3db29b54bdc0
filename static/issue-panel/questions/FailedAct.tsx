import type { ReactElement } from 'react';
import type { Failure } from '../../../src/contract';
import type { Question } from '../../../src/domain/question/question';
import { askerOf } from '../../../src/domain/question/question-change';
import { SubmitFailure } from '../form/SubmitFailure';
import { useLaterWords } from '../later-words';
import { usePanel } from '../panel-context';
import { currentTalk } from '../store/current-talk';
import { useAnswerWords } from './use-answer-words';
import type { Failed } from './use-question-acts';

/**
 * Says what to wait for where only the asker may settle the question, because they spoke before the talk and are not in
 * it. The panel does not know who did; the refusal already tells as much.
 */
function useWhatHelps({ state, ...question }: Question, { facts }: Failure): string | undefined {
  const words = useLaterWords().questions;
  const talk = currentTalk(usePanel().view);
  const asker = askerOf(question);
  const seemsThere = state === 'answered' && asker !== null && talk?.participants.includes(asker) === true;
  return facts['because'] === 'not-yours' && seemsThere ? words.askerAhead : undefined;
}

type Props = { readonly question: Question; readonly failed: Failed };

/** Why an action on a question failed, and what may help. */
export function FailedAct({ question, failed: { failure, again, forget } }: Props): ReactElement {
  const inWords = useWhatHelps(question, failure);
  const told = useAnswerWords(question, 'other')(failure);
  return <SubmitFailure failure={told} inWords={inWords} again={again} keepTheirs={forget} />;
}

import type { ReactElement } from 'react';
import type { Question } from '../../../src/domain/question/question';
import { SubmitFailure } from '../form/SubmitFailure';
import { useAnswerWords } from './use-answer-words';
import type { Failed } from './use-question-acts';

type Props = { readonly question: Question; readonly failed: Failed };

/** Why an action on a question failed, and what may help. */
export function FailedAct({ question, failed: { failure, again, forget } }: Props): ReactElement {
  const told = useAnswerWords(question, 'other')(failure);
  return <SubmitFailure failure={told} again={again} keepTheirs={forget} />;
}

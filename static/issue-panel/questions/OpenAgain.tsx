import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import type { Question } from '../../../src/domain/question/question';
import { useWords } from '../words';

type Props = { readonly question: Question; readonly open: () => void };

/** For an asker whose answer another person has accepted: opens the form that says what is missing. */
export function OpenAgain({ question, open }: Props): ReactElement {
  const { about, questions } = useWords();
  return (
    <Button spacing="compact" aria-label={about(questions.reopen, question.text)} onClick={open}>
      {questions.reopen}
    </Button>
  );
}

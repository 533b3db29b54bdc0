import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import type { NewQuestion } from '../../src/contract';
import { FailureNotice } from '../ui/FailureNotice';
import { useWords } from './panel-context';
import type { Unsaved } from './use-asking';

type Props = { readonly unsaved: Unsaved; readonly ask: (again: NewQuestion) => void };

/** One line that failed to be stored: kept, with its text, until it is stored or let go. */
export function UnsavedLine({ unsaved, ask }: Props): ReactElement {
  const words = useWords();
  const { question, failure } = unsaved;
  return (
    <FailureNotice failure={failure}>
      <p dir="auto">{words.questions.notSaved(question.text)}</p>
      <Button onClick={() => ask(question)}>{words.retry}</Button>
      {question.withoutName === true && failure.code === 'not-allowed' && (
        <Button onClick={() => ask({ ...question, withoutName: false })}>{words.ballot.signed}</Button>
      )}
    </FailureNotice>
  );
}

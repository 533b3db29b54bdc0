import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import type { NewQuestion } from '../../src/contract';
import { FailureNotice } from '../ui/FailureNotice';
import { useLaterWords } from './later-words';
import { useWords } from './panel-context';
import type { Unsaved } from './use-asking';

type Props = { readonly unsaved: Unsaved; readonly ask: (again: NewQuestion) => void };

/** One line that failed to be stored: kept, with its text, until it is stored or let go. */
export function UnsavedLine({ unsaved, ask }: Props): ReactElement {
  const { retry } = useWords();
  const { unsaved: words, signed } = useLaterWords();
  const { question, failure } = unsaved;
  const said = failure.code === 'jira-unavailable' ? words.perhaps : words.notSaved;
  return (
    <FailureNotice failure={failure}>
      <p dir="auto">{said(question.text)}</p>
      <Button onClick={() => ask(question)}>{retry}</Button>
      {question.withoutName === true && failure.code === 'not-allowed' && (
        <Button onClick={() => ask({ ...question, withoutName: false })}>{signed}</Button>
      )}
    </FailureNotice>
  );
}

import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import { FailureNotice } from '../../ui/FailureNotice';
import { useLaterWords } from '../later-words';
import { useWords } from '../panel-context';
import type { Asking, Unsaved } from './use-asking';

type Props = { readonly unsaved: Unsaved } & Pick<Asking, 'askAgain' | 'letGo'>;

/** One line that failed to be stored: kept, with its text, until it is stored or let go. */
export function UnsavedLine({ unsaved, askAgain, letGo }: Props): ReactElement {
  const { retry, about } = useWords();
  const { unsaved: words, signed, questions } = useLaterWords();
  const { discard } = questions;
  const { question, failure } = unsaved;
  const said = failure.code === 'jira-unavailable' ? words.perhaps : words.notSaved;
  return (
    <FailureNotice failure={failure}>
      <p dir="auto">{said(question.text)}</p>
      <Button onClick={() => askAgain(question)}>{retry}</Button>
      {question.withoutName === true && failure.code === 'not-allowed' && (
        <Button onClick={() => askAgain({ ...question, withoutName: false })}>{signed}</Button>
      )}
      <Button appearance="subtle" aria-label={about(discard, question.text)} onClick={() => letGo(question.text)}>
        {discard}
      </Button>
    </FailureNotice>
  );
}

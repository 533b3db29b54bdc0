import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import { useEffect } from 'react';
import type { Failure } from '../../../src/contract';
import { FailureNotice } from '../../ui/FailureNotice';
import { usePanel } from '../store/panel-context';
import { fullWords } from '../parts/full-words';
import type { Asking, Unsaved } from './use-asking';
import { useWords } from '../words';

type Props = { readonly unsaved: Unsaved } & Pick<Asking, 'askAgain' | 'letGo'>;

const helpsToSign = ({ facts }: Failure): boolean => facts.because === 'anonymous-full';

/** A question that failed to be stored; kept until it is dropped, or seen to be stored after all. */
export function UnsavedLine({ unsaved, askAgain, letGo }: Props): ReactElement | null {
  const { retry, about, unsaved: words, signed, questions } = useWords();
  const { discard } = questions;
  const { question, failure } = unsaved;
  const { questions: asked, talk } = usePanel().view;
  const isThere = [...asked, ...(talk?.privateWriting?.mine ?? [])].some(({ id }) => id === question.once);
  useEffect(() => (isThere ? letGo(question.text) : undefined), [isThere, letGo, question.text]);
  if (isThere) return null;
  const said = failure.code === 'jira-unavailable' ? words.perhaps : words.notSaved;
  return (
    <FailureNotice failure={failure} inWords={fullWords(failure, words)}>
      <p dir="auto">{said(question.text)}</p>
      <Button onClick={() => askAgain(question)}>{retry}</Button>
      {question.anonymous === true && helpsToSign(failure) && (
        <Button onClick={() => askAgain({ ...question, anonymous: false })}>{signed}</Button>
      )}
      <Button appearance="subtle" aria-label={about(discard, question.text)} onClick={() => letGo(question.text)}>
        {discard}
      </Button>
    </FailureNotice>
  );
}

import { type ReactElement, useEffect, useState } from 'react';
import { orNothing } from '../../ui/or-nothing';
import { useDraft } from '../form/use-draft';
import type { Asking, Unsaved } from './use-asking';
import Button from '@atlaskit/button/new';
import type { Failure } from '../../../src/contract';
import { FailureNotice } from '../../ui/FailureNotice';
import { usePanel } from '../store/panel-context';
import { fullWords } from '../parts/full-words';
import { useWords } from '../words';

type Props = Pick<Asking, 'unsaved' | 'askAgain' | 'letGo'>;

/** An older version of this page may have stored another shape. */
const isUnsaved = (one: unknown): one is Unsaved => {
  const { question, failure }: Record<string, unknown> = Object(one);
  return typeof Object(question).text === 'string' && typeof Object(failure).code === 'string';
};

function unsavedIn(kept: string): readonly Unsaved[] {
  const found: unknown = orNothing(() => JSON.parse(kept));
  return Array.isArray(found) ? found.filter(isUnsaved) : [];
}

/** The questions that failed to be stored; a reload restores them. */
export function UnsavedLines({ unsaved, askAgain, letGo }: Props): ReactElement {
  const [kept, keep] = useDraft('unsaved');
  const [found, setFound] = useState(() => unsavedIn(kept));
  const drop = (text: string): void => setFound((before) => before.filter(({ question }) => question.text !== text));
  const isNew = ({ question }: Unsaved): boolean => unsaved.every((one) => one.question.text !== question.text);
  const all = [...found.filter(isNew), ...unsaved];
  // Anonymous questions are not kept beyond the page: the next person at this screen would learn whose they are.
  const signed = all.filter(({ question }) => question.anonymous !== true);
  const text = signed.length === 0 ? '' : JSON.stringify(signed);
  useEffect(() => {
    if (text !== kept) keep(text);
  }, [text, kept, keep]);
  return (
    <>
      {all.map((one) => (
        <UnsavedLine
          key={one.question.text}
          unsaved={one}
          askAgain={(question) => {
            drop(question.text);
            askAgain(question);
          }}
          letGo={(gone) => {
            drop(gone);
            letGo(gone);
          }}
        />
      ))}
    </>
  );
}

type UnsavedLineProps = { readonly unsaved: Unsaved } & Pick<Asking, 'askAgain' | 'letGo'>;

const helpsToSign = ({ details }: Failure): boolean => details.because === 'anonymous-full';

/** A question that failed to be stored; kept until it is dropped, or seen to be stored after all. */
function UnsavedLine({ unsaved, askAgain, letGo }: UnsavedLineProps): ReactElement | null {
  const { retry, about, unsaved: words, signed, questions } = useWords();
  const { discard } = questions;
  const { question, failure } = unsaved;
  const { questions: asked, talk } = usePanel().view;
  const isThere = [...asked, ...(talk?.privateWriting?.mine ?? [])].some(({ id }) => id === question.requestId);
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

import Button from '@atlaskit/button/new';
import type { FormEvent, ReactElement } from 'react';
import { Suspense, useState } from 'react';
import type { Failure, NewQuestion } from '../../src/contract';
import { QUESTION_TEXT_LIMIT } from '../../src/domain/question';
import { FailureNotice } from '../ui/FailureNotice';
import { TextLine } from '../ui/TextLine';
import { useSubmit } from '../ui/use-submit';
import { AskDetails, FoundQuestions } from './lazy-forms';
import { targets } from './lead-target';
import { usePanel, useWords } from './panel-context';
import styles from './question.module.css';

export type AskedDetails = Omit<NewQuestion, 'text'>;
const usual: AskedDetails = {
  kind: 'question',
  blocking: false,
  category: null,
  owner: null,
  due: null,
  askedFor: null,
};

type Unsaved = { readonly question: NewQuestion; readonly failure: Failure };

/** One line that failed to be stored: kept, with its text, until it is stored or let go. */
function UnsavedLine({ unsaved, again }: { unsaved: Unsaved; again: () => void }): ReactElement {
  const words = useWords();
  return (
    <FailureNotice failure={unsaved.failure}>
      <p dir="auto">{words.questions.notSaved(unsaved.question.text)}</p>
      <Button onClick={again}>{words.retry}</Button>
    </FailureNotice>
  );
}

/** "Nothing from me" is an answer too, and counts as one. */
function NothingFromMe(): ReactElement {
  const { questions: words } = useWords();
  const { view, actions } = usePanel();
  const { failure, submit } = useSubmit();
  const said = (view.talk ?? view.gathering)?.iSaid ?? null;
  if (said !== null)
    return <span className={styles['said']}>{said === 'wrote' ? words.saidWrote : words.saidNothing}</span>;
  return (
    <>
      <Button onClick={() => void submit(actions.nothingFromMe)}>{words.nothing}</Button>
      {failure !== null && <FailureNotice failure={failure} />}
    </>
  );
}

/** One line, Enter, next line. The line empties at once: typing never waits for the network. */
export function AskForm(): ReactElement {
  const words = useWords().questions;
  const { actions } = usePanel();
  const [text, setText] = useState('');
  const [details, setDetails] = useState<AskedDetails>(usual);
  const [opened, setOpened] = useState<'details' | 'found' | null>(null);
  const toggle = (what: 'details' | 'found') => () => setOpened(opened === what ? null : what);
  const [unsaved, setUnsaved] = useState<readonly Unsaved[]>([]);
  const ask = async (question: NewQuestion): Promise<void> => {
    setUnsaved((before) => before.filter((one) => one.question !== question));
    const failure = await actions.askQuestion(question);
    if (failure !== null) setUnsaved((before) => [...before, { question, failure }]);
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() === '') return;
    void ask({ ...details, text: text.trim() });
    setText('');
    setDetails(usual);
  };
  return (
    <form className={styles['ask']} onSubmit={onSubmit}>
      <TextLine
        id={targets.ask}
        label={words.prompt}
        placeholder={words.placeholder}
        value={text}
        onChange={setText}
        limit={QUESTION_TEXT_LIMIT}
      />
      <Suspense>{opened === 'details' && <AskDetails details={details} onChange={setDetails} />}</Suspense>
      <div className={styles['askButtons']}>
        <Button type="submit">{words.add}</Button>
        <NothingFromMe />
        <Button appearance="subtle" aria-expanded={opened === 'details'} onClick={toggle('details')}>
          {words.details}
        </Button>
        <Button appearance="subtle" aria-expanded={opened === 'found'} onClick={toggle('found')}>
          {words.inComments}
        </Button>
      </div>
      <Suspense>{opened === 'found' && <FoundQuestions />}</Suspense>
      {unsaved.map((one) => (
        <UnsavedLine key={one.question.text} unsaved={one} again={() => void ask(one.question)} />
      ))}
    </form>
  );
}

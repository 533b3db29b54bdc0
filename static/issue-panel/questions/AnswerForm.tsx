import Button from '@atlaskit/button/new';
import { type FormEvent, type ReactElement, useEffect } from 'react';
import { type Question, QUESTION_TEXT_LIMIT } from '../../../src/domain/question/question';
import { isUnsettled } from '../../../src/domain/question/question-count';
import { TextBlock } from '../../ui/TextBlock';
import { answerTarget } from '../keyboard/lead-target';
import { onEscape } from '../keyboard/on-escape';
import styles from '../panel.module.css';
import { Pills } from '../form/Pills';
import { SendButton } from '../form/SendButton';
import { SubmitFailure } from '../form/SubmitFailure';
import { useAnswerWords } from './use-answer-words';
import { useAnswering } from './use-answering';
import { useWords } from '../words';

/** Leaves room for the answer code in front of the text. */
const TEXT_LIMIT = QUESTION_TEXT_LIMIT - 20;

type Props = { readonly question: Question; readonly done: () => void };

/** A question is answered in words; a risk or an assumption by a choice, with optional words. */
export function AnswerForm({ question, done }: Props): ReactElement {
  const { questions: words, cancel } = useWords();
  const id = answerTarget(question.id);
  const { codes, code, setChosen, text, setText, ready, failure, leave, send, again, keepTheirs } = useAnswering(
    question,
    done,
  );
  const inWords = useAnswerWords(question, 'answer');
  useEffect(() => document.getElementById(id)?.focus(), [id]);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    send();
  };
  return (
    <form className={styles['form']} onSubmit={onSubmit} onKeyDown={onEscape(done)}>
      {codes.length > 0 && (
        <Pills
          legend={words.how}
          chosen={code}
          firstId={id}
          options={codes.map((value) => ({ value, label: words.answers[value] }))}
          onChoose={setChosen}
        />
      )}
      <TextBlock
        {...(codes.length === 0 ? { id } : {})}
        label={codes.length === 0 ? words.answerLabel : words.because}
        value={text}
        onChange={setText}
        limit={TEXT_LIMIT}
      />
      {failure !== null && isUnsettled(question) && (
        <SubmitFailure failure={inWords(failure)} again={again} keepTheirs={keepTheirs} />
      )}
      <div className={styles['actions']}>
        <SendButton failure={failure} ready={ready && isUnsettled(question)}>
          {words.send}
        </SendButton>
        <Button appearance="subtle" spacing="compact" onClick={leave}>
          {cancel}
        </Button>
      </div>
    </form>
  );
}

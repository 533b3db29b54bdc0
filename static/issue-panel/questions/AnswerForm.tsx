import Button from '@atlaskit/button/new';
import type { FormEvent, ReactElement } from 'react';
import { useEffect, useState } from 'react';
import type { Question } from '../../../src/domain/question';
import { QUESTION_TEXT_LIMIT } from '../../../src/domain/question';
import { isUnsettled } from '../../../src/domain/question-count';
import { TextBlock } from '../../ui/TextBlock';
import { useSubmit } from '../../ui/use-submit';
import { codesOf, joinAnswer } from './answer-parts';
import { answerTarget } from '../keyboard/lead-target';
import { useLaterWords } from '../later-words';
import { onEscape } from '../keyboard/on-escape';
import { usePanel, useWords } from '../panel-context';
import styles from '../panel.module.css';
import { Pills } from '../form/Pills';
import { SendButton } from '../form/SendButton';
import { SubmitFailure } from '../form/SubmitFailure';
import { useDraft } from '../form/use-draft';

/** Room for the code in front of the text. */
const TEXT_LIMIT = QUESTION_TEXT_LIMIT - 20;

type Props = { readonly question: Question; readonly done: () => void };

/** A question is answered in words; a risk and an assumption by what we do about them, and words if wanted. */
export function AnswerForm({ question, done }: Props): ReactElement {
  const words = useWords();
  const later = useLaterWords().questions;
  const { actions } = usePanel();
  const id = answerTarget(question.id);
  const [text, setText, forgetText] = useDraft(`answer ${question.id}`);
  const [chosen, setChosen, forgetChosen] = useDraft(`answer-code ${question.id}`);
  const { failure, submit } = useSubmit();
  // What the reader is answering. Should another answer arrive while they write, the back end must say so.
  const [begun, setBegun] = useState(question);
  const codes = codesOf(question.kind);
  const code = codes.find((one) => one === chosen) ?? null;
  const ready = codes.length === 0 ? text.trim() !== '' : code !== null;
  const leave = (): void => {
    forgetText();
    forgetChosen();
    done();
  };
  useEffect(() => document.getElementById(id)?.focus(), [id]);
  const send = async (to: Question): Promise<void> => {
    setBegun(to);
    if (ready && (await submit(() => actions.answerQuestion(to, joinAnswer(code, text))))) leave();
  };
  // Both texts have been seen once they differ: then it is to the question as it stands.
  const again = (): void => void send(failure?.code === 'conflict' ? question : begun);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void send(begun);
  };
  return (
    <form className={styles['form']} onSubmit={onSubmit} onKeyDown={onEscape(done)}>
      {codes.length > 0 && (
        <Pills
          legend={later.how}
          chosen={code}
          firstId={id}
          options={codes.map((value) => ({ value, label: words.questions.answers[value] }))}
          onChoose={setChosen}
        />
      )}
      <TextBlock
        {...(codes.length === 0 ? { id } : {})}
        label={codes.length === 0 ? later.answerLabel : later.because}
        value={text}
        onChange={setText}
        limit={TEXT_LIMIT}
      />
      {failure !== null && isUnsettled(question) && (
        <SubmitFailure failure={failure} again={again} keepTheirs={leave} />
      )}
      <div className={styles['actions']}>
        <SendButton failure={failure} ready={ready && isUnsettled(question)}>
          {later.send}
        </SendButton>
        <Button appearance="subtle" spacing="compact" onClick={leave}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}

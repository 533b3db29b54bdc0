import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import type { PrivateWritingView } from '../../../src/contract';
import { isPending } from '../store/optimistic';
import { usePanel } from '../store/panel-context';
import questionStyles from '../parts/question.module.css';
import styles from './private-writing.module.css';
import { SubmitFailure } from '../form/SubmitFailure';
import type { QuestionActs } from '../questions/use-question-acts';
import { useWords } from '../words';

/** The viewer's own hidden questions; each can be withdrawn before anybody has seen it. */
export function OwnPrivateQuestions({
  privateWriting,
  acts,
}: {
  privateWriting: PrivateWritingView;
  acts: QuestionActs;
}): ReactElement {
  const { privateWriting: words, questions } = useWords();
  const { actions } = usePanel();
  return (
    <ul className={questionStyles['list']} aria-label={words.mine}>
      {privateWriting.mine.map((question) => {
        const failed = acts.failedOn(question);
        return (
          <li key={question.id} className={styles['mine']}>
            <span className={styles['text']} dir="auto">
              {question.text}
            </span>
            <span className={styles['mark']}>{isPending(question) ? questions.saving : words.isHidden}</span>
            {!isPending(question) && (
              <Button
                spacing="compact"
                aria-label={words.takeBackThis(question.text)}
                onClick={() =>
                  acts.act(question, { work: actions.withdrawQuestion, isDone: ({ state }) => state === 'withdrawn' })
                }
              >
                {words.takeBack}
              </Button>
            )}
            {failed !== null && (
              <div className={styles['failure']}>
                <SubmitFailure failure={failed.failure} again={failed.again} keepTheirs={failed.forget} />
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}

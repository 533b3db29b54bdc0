import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import { isPending } from '../store/optimistic';
import { useLaterWords } from '../later-words';
import { usePanel, useWords } from '../panel-context';
import questionStyles from '../questions/question.module.css';
import styles from './silence.module.css';
import { SubmitFailure } from '../form/SubmitFailure';
import type { HeldSilence } from '../questions/use-stable-order';
import type { QuestionActs } from '../questions/use-question-acts';

/** The viewer's own hidden questions; each can be withdrawn before anybody has seen it. */
export function OwnPrivateQuestions({ silence, acts }: { silence: HeldSilence; acts: QuestionActs }): ReactElement {
  const words = useLaterWords().silence;
  const { saving } = useWords().questions;
  const { actions } = usePanel();
  const isHidden = silence.state === 'hidden';
  return (
    <ul className={questionStyles['list']} aria-label={words.mine}>
      {silence.mine.map((question) => {
        const failed = acts.failedOn(question);
        return (
          <li key={question.id} className={styles['mine']}>
            <span className={styles['text']} dir="auto">
              {question.text}
            </span>
            <span className={styles['mark']}>
              {isPending(question) ? saving : isHidden ? words.isHidden : words.isShown}
            </span>
            {/* The button stays, disabled, once the questions are shown, so that the line keeps its height. */}
            {!isPending(question) && (
              <Button
                appearance="subtle"
                spacing="compact"
                isDisabled={!isHidden}
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

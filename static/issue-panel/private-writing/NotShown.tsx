import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import type { PanelView } from '../../../src/contract';
import type { Question } from '../../../src/domain/question/question';
import { FailureNotice } from '../../ui/FailureNotice';
import { useSubmit } from '../../ui/use-submit';
import { Masked } from '../ballot/Masked';
import { usePanel } from '../store/panel-context';
import { ofQuestion } from '../store/actions';
import questionStyles from '../parts/question.module.css';
import styles from './private-writing.module.css';
import { useWords } from '../words';

/** Whether the question is the reason of a low vote that may still be said to be heard. */
const isOfRound = ({ fromRound }: Question, { ballot }: PanelView): boolean =>
  ballot.state === 'revealed' && ballot.awaited && ballot.round === fromRound;

function Line({ question }: { readonly question: Question }): ReactElement {
  const { privateWriting: words, lowVote } = useWords();
  const { view, actions } = usePanel();
  const { failure, submit } = useSubmit();
  const isReason = question.fromRound !== null;
  return (
    <li className={styles['mine']}>
      <div className={styles['text']}>
        {isReason ? words.reasonNotShown : words.notShown}
        <Masked masked={words.maskedText} plain={question.text} />
      </div>
      <Button
        spacing="compact"
        onClick={() => void submit(() => actions.send('signQuestion', { base: {}, input: { id: question.id } }))}
      >
        {words.sign}
      </Button>
      {isReason && isOfRound(question, view) ? (
        <Button
          spacing="compact"
          onClick={() =>
            void submit(() => actions.send('sayHeard', { base: { round: question.fromRound ?? 0 }, input: {} }))
          }
        >
          {lowVote.heard}
        </Button>
      ) : (
        <Button
          spacing="compact"
          onClick={() => void submit(() => actions.send('withdrawQuestion', ofQuestion(question)))}
        >
          {words.delete}
        </Button>
      )}
      {failure !== null && (
        <div className={styles['failure']}>
          <FailureNotice failure={failure} />
        </div>
      )}
    </li>
  );
}

/**
 * The viewer's own anonymous questions that went back to them. Others may see the screen, so the text is
 * readable only while a button is held.
 */
export function NotShown(): ReactElement {
  const words = useWords().privateWriting;
  const { notShown } = usePanel().view;
  return (
    <ul className={questionStyles['list']} aria-label={words.mineNotShown}>
      {notShown.map((question) => (
        <Line key={question.id} question={question} />
      ))}
    </ul>
  );
}

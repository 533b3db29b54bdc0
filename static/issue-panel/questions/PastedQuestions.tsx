import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import { useEffect, useId, useState } from 'react';
import { OPEN_QUESTION_LIMIT, QUESTION_TEXT_LIMIT } from '../../../src/domain/question';
import { isUnsettled } from '../../../src/domain/question-count';
import { TextBlock } from '../../ui/TextBlock';
import { useLaterWords } from '../later-words';
import { focusOn, targets } from '../keyboard/lead-target';
import { linesOf } from '../form/lines-of';
import { usePanel, useWords } from '../panel-context';
import { pastedLines, tooLongIn } from './pasted-lines';
import styles from './question.module.css';

type Props = {
  readonly pasted: string;
  readonly ask: (texts: readonly string[]) => void;
  readonly done: () => void;
};

/** The lines of a list that was pasted, to look over, to change, and to ask all at once. */
export function PastedQuestions({ pasted, ask, done }: Props): ReactElement {
  const { cancel } = useWords();
  const words = useLaterWords().pasted;
  const { questions } = usePanel().view;
  const id = useId();
  const [text, setText] = useState(() => pastedLines(pasted).join('\n'));
  useEffect(() => document.getElementById(id)?.focus(), [id]);
  const lines = linesOf(text);
  const long = tooLongIn(lines, QUESTION_TEXT_LIMIT);
  const room = Math.max(0, OPEN_QUESTION_LIMIT - questions.filter(isUnsettled).length);
  const wrong = long === null ? lines.length > room && words.room(room) : words.tooLong(long.line, long.over);
  const leave = (): void => {
    done();
    focusOn(targets.ask);
  };
  const send = (): void => {
    ask(lines);
    leave();
  };
  return (
    <div className={styles['pasted']}>
      <TextBlock
        id={id}
        label={words.label}
        value={text}
        onChange={setText}
        limit={OPEN_QUESTION_LIMIT * QUESTION_TEXT_LIMIT}
        {...(wrong === false ? {} : { hint: wrong })}
      />
      <div className={styles['buttons']}>
        <Button data-sends appearance="primary" isDisabled={lines.length === 0 || wrong !== false} onClick={send}>
          {words.add(lines.length)}
        </Button>
        <Button appearance="subtle" onClick={leave}>
          {cancel}
        </Button>
      </div>
    </div>
  );
}

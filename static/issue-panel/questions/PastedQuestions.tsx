import Button from '@atlaskit/button/new';
import { type ReactElement, useEffect, useId } from 'react';
import { OPEN_QUESTION_LIMIT, QUESTION_TEXT_LIMIT } from '../../../src/domain/question/question';
import { isUnsettled } from '../../../src/domain/question/question-count';
import { targets } from '../keyboard/lead-target';
import { linesOf, troubleIn } from '../form/lines-of';
import { ListBlock } from '../form/ListBlock';
import { usePanel } from '../store/panel-context';
import styles from '../parts/question.module.css';
import { usePastedList } from './use-pasted-list';
import { useWords } from '../words';

type Props = {
  readonly pasted: string | null;
  readonly anonymous: boolean;
  readonly ask: (texts: readonly string[]) => void;
  readonly done: () => void;
};

/** The lines of a pasted list, to check, edit, and ask at once. A reload restores them. */
export function PastedQuestions({ pasted, anonymous, ask, done }: Props): ReactElement | null {
  const { cancel, pasted: words } = useWords();
  const { questions } = usePanel().view;
  const id = useId();
  const { text, setText, isThere, forget } = usePastedList(pasted, anonymous);
  useEffect(() => (pasted === null ? undefined : document.getElementById(id)?.focus()), [id, pasted]);
  if (!isThere) return null;
  const lines = linesOf(text);
  const most = Math.max(0, OPEN_QUESTION_LIMIT - questions.filter(isUnsettled).length);
  const room = { most, each: QUESTION_TEXT_LIMIT };
  const leave = (): void => {
    forget();
    done();
    // Moves the focus out of the list, which disappears.
    document.getElementById(targets.ask)?.focus({ preventScroll: true });
  };
  const send = (): void => {
    ask(lines);
    leave();
  };
  return (
    <div className={styles['pasted']} data-part>
      <ListBlock
        id={id}
        label={words.label}
        value={text}
        onChange={setText}
        limit={OPEN_QUESTION_LIMIT * QUESTION_TEXT_LIMIT}
        room={room}
        alone
      />
      <div className={styles['buttons']}>
        <Button data-sends isDisabled={lines.length === 0 || troubleIn(text, room) !== null} onClick={send}>
          {words.add(lines.length)}
        </Button>
        <Button appearance="subtle" onClick={leave}>
          {cancel}
        </Button>
      </div>
    </div>
  );
}

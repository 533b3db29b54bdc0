import Button from '@atlaskit/button/new';
import { type ReactElement, type ClipboardEvent, useEffect, useId, useState } from 'react';
import { OPEN_QUESTION_LIMIT, QUESTION_TEXT_LIMIT } from '../../../src/domain/question/question';
import { isUnsettled } from '../../../src/domain/question/question-count';
import { targets } from '../keyboard/lead-target';
import { linesOf, troubleIn } from '../form/lines-of';
import { ListBlock } from '../form/ListBlock';
import { usePanel } from '../store/panel-context';
import styles from '../parts/question.module.css';
import { useWords } from '../words';
import { useDraft } from '../form/use-draft';
import { pastedLines } from './pasted-lines';

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

type PastedList = {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** Whether there is a list, pasted now or restored after a reload. */
  readonly isThere: boolean;
  readonly forget: () => void;
};

/** The pasted list as edited. An anonymous list is not kept beyond the page. */
function usePastedList(pasted: string | null, anonymous: boolean): PastedList {
  const [kept, keep] = useDraft('pasted');
  const [text, setText] = useState(kept);
  const [isFound, setFound] = useState(kept !== '');
  const [taken, take] = useState<string | null>(null);
  // A further pasted list is appended, since the viewer may have edited the first.
  if (taken !== pasted) {
    take(pasted);
    if (pasted !== null) setText([...linesOf(text), ...pastedLines(pasted)].join('\n'));
  }
  const signed = anonymous ? '' : text;
  useEffect(() => {
    if (signed !== kept) keep(signed);
  }, [signed, kept, keep]);
  const forget = (): void => {
    setText('');
    setFound(false);
  };
  return { text, setText, isThere: isFound || pasted !== null, forget };
}

type Pasted = {
  /** A pasted text of several lines; null while there is none. */
  readonly pasted: string | null;
  readonly onPaste: (event: ClipboardEvent) => void;
  readonly done: () => void;
};

/** Catches a list pasted into the one-line field, which would join its lines. */
export function usePasted(): Pasted {
  const [pasted, setPasted] = useState<string | null>(null);
  const onPaste = (event: ClipboardEvent): void => {
    const list = event.clipboardData.getData('text/plain').trim();
    if (event.target !== document.getElementById(targets.ask) || !/[\n\r]/u.test(list)) return;
    event.preventDefault();
    setPasted(list);
  };
  return { pasted, onPaste, done: () => setPasted(null) };
}

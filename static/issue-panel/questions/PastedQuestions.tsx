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
import { useForm } from '../form/use-form';
import { useTabText } from '../form/use-tab-text';
import { pastedLines } from './pasted-lines';

type Pasted = {
  /** The list as edited. */
  readonly text: string;
  /** Whether it is to be asked without a name. */
  readonly isNameless: boolean;
  readonly write: (text: string) => void;
  readonly leaveOutName: (without: boolean) => void;
  /** Whether there is a list, pasted on this page or restored after a reload. */
  readonly isThere: boolean;
  /** How often one was pasted on this page. */
  readonly pastes: number;
  readonly onPaste: (event: ClipboardEvent) => void;
  readonly leave: () => void;
};

type Props = {
  readonly pasted: Pasted;
  readonly ask: (texts: readonly string[]) => void;
  /** Whether the list cannot be asked as it is. */
  readonly isLocked: boolean;
  /** Most characters of a line. */
  readonly each: number;
};

/** The lines of a pasted list, to check, edit, and ask at once. */
export function PastedQuestions({ pasted, ask, isLocked, each }: Props): ReactElement | null {
  const { cancel, pasted: words } = useWords();
  const { questions } = usePanel().view;
  const id = useId();
  const { text, write, isThere, pastes } = pasted;
  useEffect(() => (pastes === 0 ? undefined : document.getElementById(id)?.focus()), [id, pastes]);
  if (!isThere) return null;
  const lines = linesOf(text);
  const most = Math.max(0, OPEN_QUESTION_LIMIT - questions.filter(isUnsettled).length);
  const room = { most, each };
  const leave = (): void => {
    pasted.leave();
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
        onChange={write}
        limit={OPEN_QUESTION_LIMIT * QUESTION_TEXT_LIMIT}
        room={room}
        alone
      />
      <div className={styles['buttons']}>
        <Button data-sends isDisabled={isLocked || lines.length === 0 || troubleIn(text, room) !== null} onClick={send}>
          {words.add(lines.length)}
        </Button>
        <Button appearance="subtle" onClick={leave}>
          {cancel}
        </Button>
      </div>
    </div>
  );
}

const NOW = { fields: { text: '' }, base: {} };

/**
 * Catches a list pasted into the one-line field, which would join its lines. A further one is appended, since the viewer
 * may have edited the first. An anonymous list is not kept beyond the page, but over a press of _Reload_.
 */
export function usePasted(anonymous: boolean): Pasted {
  const form = useForm('pasted', NOW, null);
  const unnamed = useTabText('pasted without name', true);
  const nameless = unnamed.text ?? '';
  const [pastes, count] = useState(0);
  const [isOpen, open] = useState(form.isUnsaved || nameless !== '');
  const signed = form.fields.text;
  const text = signed + nameless;
  const write = (next: string, isNameless = anonymous || nameless !== ''): void => {
    form.set({ text: isNameless ? '' : next });
    unnamed.keep(isNameless && next !== '' ? next : null);
  };
  return {
    text,
    isNameless: nameless !== '',
    write,
    leaveOutName: (without) => write(text, without),
    isThere: isOpen,
    pastes,
    onPaste: (event) => {
      const list = event.clipboardData.getData('text/plain').trim();
      if (event.target !== document.getElementById(targets.ask) || !/[\n\r]/u.test(list)) return;
      event.preventDefault();
      write([...linesOf(text), ...pastedLines(list)].join('\n'));
      count(pastes + 1);
      open(true);
    },
    leave: () => {
      write('');
      open(false);
    },
  };
}

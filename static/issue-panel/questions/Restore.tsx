import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import { useLayoutEffect, useRef } from 'react';
import { usePanel } from '../store/panel-context';
import type { RowButtons } from './QuestionButtons';
import { useWords } from '../words';

/** Undoes withdrawing. Takes the focus when the pressed button has just disappeared. */
export function Restore({ question, submit }: Pick<RowButtons, 'question' | 'submit'>): ReactElement {
  const { about, questions } = useWords();
  const { actions } = usePanel();
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (document.activeElement === document.body) button.current?.focus();
  }, []);
  return (
    <Button
      ref={button}
      spacing="compact"
      aria-label={about(questions.undo, question.text)}
      onClick={() => submit({ work: actions.restoreQuestion, isDone: ({ state }) => state !== 'withdrawn' })}
    >
      {questions.undo}
    </Button>
  );
}

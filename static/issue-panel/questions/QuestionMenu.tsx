import type { ReactElement } from 'react';
import { type MenuItem, Menu } from '../../ui/Menu';
import { useLaterWords } from '../later-words';
import { usePanel, useWords } from '../panel-context';
import type { RowButtons } from './QuestionButtons';
import { useMayDecide, useMayRevise } from './who-may';

/** The rarer actions: reopening an answer, marking as blocking, withdrawing. */
export function QuestionMenu({ question, open, submit, close }: RowButtons & { close: () => void }): ReactElement {
  const words = useLaterWords().questions;
  const { menu } = useWords().questions;
  const { actions } = usePanel();
  const decides = useMayDecide(question);
  const revises = useMayRevise(question);
  const items: readonly (MenuItem | false)[] = [
    question.state === 'answered' && { label: words.reopen, onPress: () => open('reopen') },
    (!question.blocking || decides) && {
      label: question.blocking ? words.notBlocking : words.makeBlocking,
      onPress: () =>
        submit({
          work: (latest) => actions.markBlocking(latest, !question.blocking),
          isDone: ({ blocking }) => blocking !== question.blocking,
        }),
    },
    question.state === 'open' &&
      revises && {
        label: words.withdraw,
        onPress: () => submit({ work: actions.withdrawQuestion, isDone: ({ state }) => state === 'withdrawn' }),
      },
  ];
  return <Menu label={menu(question.text)} items={items.filter((item) => item !== false)} close={close} />;
}

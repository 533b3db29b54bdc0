import type { ReactElement } from 'react';
import type { Question } from '../../../src/domain/question';
import { useLaterWords } from '../later-words';
import { usePanel } from '../panel-context';
import { TextForm } from '../form/TextForm';

type Props = { readonly question: Question; readonly done: () => void };

/** An answer that is none yet: what is still missing opens the question again. */
export function ReopenForm({ question, done }: Props): ReactElement {
  const words = useLaterWords().questions;
  const { actions } = usePanel();
  return (
    <TextForm
      label={words.reopenLabel}
      action={words.reopen}
      send={(text) => actions.reopenQuestion(question, text)}
      isStored={(text) => question.state === 'open' && question.reopenedBecause === text}
      done={done}
    />
  );
}

import Button from '@atlaskit/button/new';
import type { FormEvent, ReactElement } from 'react';
import { useEffect, useId, useState } from 'react';
import type { Question } from '../../src/domain/question';
import { QUESTION_TEXT_LIMIT } from '../../src/domain/question';
import { TextLine } from '../ui/TextLine';
import { useSubmit } from '../ui/use-submit';
import { DetailFields, useCandidates } from './DetailFields';
import { useLaterWords } from './later-words';
import { usePanel, useWords } from './panel-context';
import styles from './panel.module.css';
import { isLive } from './placement';
import questionStyles from './question.module.css';
import { SendButton } from './SendButton';
import { SubmitFailure } from './SubmitFailure';
import { useMayRevise } from './who-may';

type Props = { readonly question: Question; readonly done: () => void };

const draftOf = ({ kind, text, category, owner, due }: Question) => ({ kind, text, category, owner, due });

/** Who finds out, until when and what it is about; the words only for whoever may revise it. Keeps what was typed. */
export function EditForm({ question, done }: Props): ReactElement {
  const words = useWords();
  const { questions: later, brief } = useLaterWords();
  const { actions } = usePanel();
  const id = useId();
  const [draft, setDraft] = useState(() => draftOf(question));
  const { failure, submit } = useSubmit();
  // What the reader is editing. Should another edit arrive while they write, the back end must say so.
  const [begun, setBegun] = useState(question);
  const revises = useMayRevise(question);
  const rewords = question.state === 'open' && revises;
  const candidates = useCandidates();
  useEffect(() => document.getElementById(id)?.querySelector<HTMLElement>('input, select')?.focus(), [id]);
  const set = (part: Partial<typeof draft>): void => setDraft({ ...draft, ...part });
  const send = async (to: Question): Promise<void> => {
    setBegun(to);
    const edited = { ...draft, text: draft.text.trim() };
    if (edited.text !== '' && (await submit(() => actions.editQuestion(to, edited)))) done();
  };
  // Both texts have been seen once they differ: then it is to the question as it stands.
  const again = (): void => void send(failure?.code === 'conflict' ? question : begun);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void send(begun);
  };
  return (
    <form id={id} className={styles['form']} onSubmit={onSubmit}>
      {rewords && (
        <TextLine
          label={later.text}
          value={draft.text}
          onChange={(text) => set({ text })}
          limit={QUESTION_TEXT_LIMIT}
        />
      )}
      <div className={questionStyles['details']}>
        <DetailFields
          details={draft}
          onChange={set}
          candidates={candidates}
          ownerless={later.nobody}
          withKind={rewords}
        />
      </div>
      {failure !== null && isLive(question) && <SubmitFailure failure={failure} again={again} keepTheirs={done} />}
      <div className={styles['actions']}>
        <SendButton failure={failure} ready={draft.text.trim() !== '' && isLive(question)}>
          {brief.save}
        </SendButton>
        <Button appearance="subtle" spacing="compact" onClick={done}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}

import Button from '@atlaskit/button/new';
import type { FormEvent, ReactElement } from 'react';
import { useEffect, useId, useState } from 'react';
import type { Question } from '../../../src/domain/question';
import { QUESTION_TEXT_LIMIT } from '../../../src/domain/question';
import { isUnsettled } from '../../../src/domain/question-count';
import type { Edit } from '../../../src/domain/question-change';
import { editParts, mergeEdits } from '../../../src/domain/question-merge';
import { TextLine } from '../../ui/TextLine';
import { useSubmit } from '../../ui/use-submit';
import { DetailFields, useCandidates } from './DetailFields';
import { useLaterWords } from '../later-words';
import { onEscape } from '../keyboard/on-escape';
import { usePanel, useWords } from '../panel-context';
import styles from '../panel.module.css';
import questionStyles from './question.module.css';
import { SendButton } from '../form/SendButton';
import { SubmitFailure } from '../form/SubmitFailure';
import { useLatest } from '../form/use-latest';
import { useOnceStored } from '../form/use-once-stored';
import { useTold } from './use-told';
import { useMayRevise } from './who-may';

type Props = { readonly question: Question; readonly done: () => void };

const draftOf = ({ kind, text, category, owner, due }: Question) => ({ kind, text, category, owner, due });

const isSame = (one: Edit, other: Edit): boolean => editParts.every((part) => one[part] === other[part]);
const isSaid = (question: Question, edit: Edit): boolean => isSame(question, { ...edit, text: edit.text.trim() });

/** What was written so far, and how it is sent: onto the question as the writing began on it. */
function useEditing({ question, done }: Props) {
  const { actions } = usePanel();
  const [draft, setDraft] = useState(() => draftOf(question));
  const { failure, submit } = useSubmit();
  // What the reader is editing. Should another edit of the same arrive while they write, the back end must say so.
  const [begun, setBegun] = useState(question);
  const told = useTold(failure, draftOf(begun), draft);
  const typed = useLatest(draft);
  useOnceStored(failure, isSaid(question, draft), done);
  const send = async (to: Question, wanted: Edit): Promise<void> => {
    const edited = { ...wanted, text: wanted.text.trim(), seen: draftOf(to) };
    if (edited.text === '' || !(await submit(() => actions.editQuestion(to, edited)))) return;
    if (isSame(typed(), wanted)) done();
    else setBegun({ ...to, ...wanted, text: edited.text });
  };
  const again = (): void => {
    if (failure?.code !== 'conflict') return void send(begun, draft);
    // Both have been seen once they differ: then mine goes onto the question as it stands.
    const { edit } = mergeEdits(draftOf(begun), draft, draftOf(question));
    setBegun(question);
    setDraft(edit);
    void send(question, edit);
  };
  return {
    draft,
    changed: !isSame(draft, begun),
    set: (part: Partial<Edit>): void => setDraft({ ...draft, ...part }),
    failure: told,
    send: () => void send(begun, draft),
    again,
  };
}

/** Who finds out, until when and what it is about; the words only for whoever may revise it. Keeps what was typed. */
export function EditForm({ question, done }: Props): ReactElement {
  const words = useWords();
  const { questions: later, brief } = useLaterWords();
  const id = useId();
  const { draft, changed, set, failure, send, again } = useEditing({ question, done });
  const revises = useMayRevise(question);
  const rewords = question.state === 'open' && revises;
  const candidates = useCandidates();
  useEffect(() => document.getElementById(id)?.querySelector<HTMLElement>('input, select')?.focus(), [id]);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    send();
  };
  return (
    <form id={id} className={styles['form']} onSubmit={onSubmit} onKeyDown={onEscape(changed ? null : done)}>
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
      {failure !== null && isUnsettled(question) && <SubmitFailure failure={failure} again={again} keepTheirs={done} />}
      <div className={styles['actions']}>
        <SendButton failure={failure} ready={draft.text.trim() !== '' && isUnsettled(question)}>
          {brief.save}
        </SendButton>
        <Button appearance="subtle" spacing="compact" onClick={done}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}

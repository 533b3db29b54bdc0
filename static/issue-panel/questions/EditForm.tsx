import Button from '@atlaskit/button/new';
import { type FormEvent, type ReactElement, useEffect, useId, useState } from 'react';
import {
  type Question,
  QUESTION_TEXT_LIMIT,
  questionCategories,
  questionKinds,
} from '../../../src/domain/question/question';
import { isUnsettled } from '../../../src/domain/question/question-count';
import type { Edit } from '../../../src/domain/question/question-change';
import { type EditPart, mergeEdits, editParts } from '../../../src/domain/question/question-merge';
import { TextLine } from '../../ui/TextLine';
import { useSubmit } from '../../ui/use-submit';
import { DetailFields, useCandidates } from './DetailFields';
import { onEscape } from '../keyboard/on-escape';
import { usePanel } from '../store/panel-context';
import styles from '../panel.module.css';
import questionStyles from '../parts/question.module.css';
import over from '../form/over-meanwhile.module.css';
import { SendButton } from '../form/SendButton';
import { SubmitFailure } from '../form/SubmitFailure';
import { useLatest } from '../form/use-latest';
import { useLeave } from '../form/use-leave';
import { useMayRevise } from '../parts/who-may';
import { useWords } from '../words';
import type { Failure } from '../../../src/contract';
import { useFormats } from '../../ui/formats';
import { useNameOf } from '../../ui/Name';
import { isRecord } from '../../ui/is-record';
import { orNothing } from '../../ui/or-nothing';
import { useDraft } from '../form/use-draft';

type Props = { readonly question: Question; readonly done: () => void };
type Editing = Props & { readonly rewords: boolean };

/** The unsaved edit, and sending it on the base on which it began. */
function useEditing({ question, rewords, done }: Editing) {
  const { actions } = usePanel();
  // The base stays the same while the viewer edits, so that the back end detects another edit.
  const { draft, seen, put, forget } = useEditDraft(question, rewords);
  const { failure, submit } = useSubmit();
  const told = useConflictText(failure, seen, draft);
  const typed = useLatest(draft);
  const { leave, isOurs } = useLeave(`edit ${question.id}`, forget, done);
  const send = async (wanted: Edit, over: Edit): Promise<void> => {
    const edited = { ...wanted, text: wanted.text.trim() };
    const isSent =
      edited.text !== '' &&
      (await submit(() => actions.send('editQuestion', { base: over, input: { id: question.id, ...edited } })));
    if (!isSent) return;
    if (isSame(typed(), wanted)) leave();
    else if (isOurs()) put(typed(), edited);
  };
  const again = (): void => {
    if (failure?.code !== 'conflict') return void send(draft, seen);
    // The viewer has seen both edits, so the merged one is sent on the question as it is now.
    const now = editOf(question);
    const { edit } = mergeEdits(seen, draft, now);
    put(edit, now);
    void send(edit, now);
  };
  return {
    draft,
    leave,
    again,
    changed: !isSame(draft, seen),
    isReworded: draft.text !== seen.text || draft.kind !== seen.kind,
    set: (part: Partial<Edit>): void => put({ ...draft, ...part }, seen),
    failure: told,
    send: () => void send(draft, seen),
  };
}

/** The text can no longer be changed: the question was answered meanwhile, or the talk is over. */
function RewordedMeanwhile(): ReactElement {
  const words = useWords().questions;
  return (
    <p role="alert" className={over['overMeanwhile']}>
      {words.rewordedMeanwhile}
    </p>
  );
}

/** Edits owner, due day, kind and category; the text only for people who may revise it. Keeps unsaved text. */
export function EditForm({ question, done }: Props): ReactElement {
  const { questions: words, brief, cancel } = useWords();
  const id = useId();
  const revises = useMayRevise(question);
  const mayReword = question.state === 'open' && revises;
  const editing = useEditing({ question, rewords: mayReword, done });
  const { draft, changed, isReworded, set, failure, send, again, leave } = editing;
  const rewords = mayReword || isReworded;
  const isTooLate = rewords && !mayReword;
  const isOver = !isUnsettled(question);
  const candidates = useCandidates();
  useEffect(() => document.getElementById(id)?.querySelector<HTMLElement>('input, select')?.focus(), [id]);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    send();
  };
  return (
    <form id={id} className={styles['form']} onSubmit={onSubmit} onKeyDown={onEscape(changed ? null : done)}>
      {isTooLate && !isOver && <RewordedMeanwhile />}
      {rewords && (
        <TextLine
          label={words.text}
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
          ownerless={words.nobody}
          withKind={rewords}
        />
      </div>
      {failure !== null && !isTooLate && !isOver && (
        <SubmitFailure failure={failure} again={again} keepTheirs={leave} />
      )}
      <div className={styles['actions']}>
        <SendButton failure={failure} ready={draft.text.trim() !== '' && !isTooLate && !isOver}>
          {brief.save}
        </SendButton>
        <Button appearance="subtle" spacing="compact" onClick={leave}>
          {cancel}
        </Button>
      </div>
    </form>
  );
}

/** Rewords a conflict by the fields that differ, since two edits with different owners may have equal texts. */
function useConflictText(failure: Failure | null, seen: Edit, mine: Edit): Failure | null {
  const { questions: words } = useWords();
  const formats = useFormats();
  const { today } = usePanel().view;
  const details = failure?.details.because === 'question-changed' ? failure.details : null;
  const theirs = details?.now ?? seen;
  const nameOf = useNameOf([mine.owner, theirs.owner].filter((owner) => owner !== null));
  if (failure === null || details === null) return failure;
  const saying: { readonly [Part in EditPart]: (edit: Edit) => string } = {
    text: ({ text }) => text,
    kind: ({ kind }) => words.kinds[kind],
    category: ({ category }) => (category === null ? words.noCategory : words.categories[category]),
    owner: ({ owner }) => (owner === null ? words.nobody : nameOf(owner)),
    due: ({ due }) => (due === null ? words.noDue : formats.day(due, today)),
  };
  const apart = mergeEdits(seen, mine, theirs).conflicts;
  const inWords = (edit: Edit): string => apart.map((part) => saying[part](edit)).join(' · ');
  if (apart.length === 0) return failure;
  return { ...failure, details: { ...details, theirs: inWords(theirs), yours: inWords(mine) } };
}

/** An edit, and its base: the question when the edit began. */
type Both = { readonly draft: Edit; readonly seen: Edit };

const editOf = ({ kind, text, category, owner, due }: Edit): Edit => ({ kind, text, category, owner, due });

const isSame = (one: Edit, other: Edit): boolean => editParts.every((part) => one[part] === other[part]);

const isTextOrNull = (one: unknown): one is string | null => one === null || typeof one === 'string';

/** An older version of this page may have stored another shape. */
const isEdit = (one: unknown): one is Edit =>
  isRecord(one) &&
  typeof one['text'] === 'string' &&
  questionKinds.some((kind) => kind === one['kind']) &&
  [null, ...questionCategories].some((category) => category === one['category']) &&
  isTextOrNull(one['owner']) &&
  isTextOrNull(one['due']);

function bothIn(kept: string): Both | null {
  const found: unknown = orNothing(() => JSON.parse(kept));
  return isRecord(found) && isEdit(found['draft']) && isEdit(found['seen'])
    ? { draft: found['draft'], seen: found['seen'] }
    : null;
}

/**
 * Edit and base are stored together, so that a reload still tells the writer's changes from those of others.
 * @param rewords whether the text may still be changed; if not, a changed text is dropped
 */
function useEditDraft(question: Question, rewords: boolean) {
  const [kept, keep, forget] = useDraft(`edit ${question.id}`);
  const [both, setBoth] = useState((): Both => {
    const found = bothIn(kept) ?? { draft: editOf(question), seen: editOf(question) };
    const { text, kind } = question;
    const asItIs = rewords ? {} : { text, kind };
    return { draft: { ...found.draft, ...asItIs }, seen: { ...found.seen, ...asItIs } };
  });
  const put = (draft: Edit, seen: Edit): void => {
    setBoth({ draft, seen });
    keep(isSame(draft, seen) ? '' : JSON.stringify({ draft, seen }));
  };
  return { ...both, put, forget };
}

import { type ReactElement, useState } from 'react';
import {
  type Question,
  QUESTION_TEXT_LIMIT,
  questionCategories,
  questionKinds,
} from '../../../src/domain/question/question';
import { isUnsettled } from '../../../src/domain/question/question-count';
import { type Edit, editOf } from '../../../src/domain/question/question-change';
import { Choice } from '../../ui/Choice';
import { useFormats } from '../../ui/formats';
import { useNameOf } from '../../ui/Name';
import { TextLine } from '../../ui/TextLine';
import { type Contest, contestsOf, theirsIn } from '../form/contests';
import { FormFrame } from '../form/FormFrame';
import { Over } from '../form/Over';
import { type Form, useForm } from '../form/use-form';
import questionStyles from '../parts/question.module.css';
import { useMay } from '../parts/who-may';
import { usePanel } from '../store/panel-context';
import { useWords } from '../words';
import { DetailFields, useCandidates } from './DetailFields';

type Props = { readonly question: Question; readonly done: () => void };

/**
 * The unsaved edit. Opened on a question whose words can no longer be changed, it leaves them: a rewording of before is
 * dropped.
 */
function useEditing({ question, done }: Props, mayReword: boolean): Form<Edit, Edit> {
  const { actions } = usePanel();
  const { id, text, kind } = question;
  const [rewords] = useState(mayReword);
  const asItIs = rewords ? {} : { text, kind };
  const form = useForm(
    `edit ${id}`,
    { fields: editOf(question), base: editOf(question) },
    ({ base, input, requestId }) =>
      actions.send('editQuestion', {
        requestId,
        base: { ...base, ...asItIs },
        input: { id, ...input, text: input.text.trim(), ...asItIs },
      }),
    done,
  );
  return { ...form, fields: { ...form.fields, ...asItIs }, base: { ...form.base, ...asItIs } };
}

/** Edits owner, due day, kind and category; the text only for people who may revise it. */
export function EditForm({ question, done }: Props): ReactElement {
  const words = useWords().questions;
  const { revise: revises } = useMay(question);
  const mayReword = question.state === 'open' && revises;
  const form = useEditing({ question, done }, mayReword);
  const contests = useContests(form);
  const { fields, base, set } = form;
  const rewords = mayReword || fields.text !== base.text || fields.kind !== base.kind;
  // Answered meanwhile, or the talk is over.
  const isTooLate = rewords && !mayReword;
  const isOver = !isUnsettled(question);
  const candidates = useCandidates();
  return (
    <FormFrame
      form={form}
      label={words.save}
      isReady={fields.text.trim() !== '' && !isTooLate && !isOver}
      escape={form.isUnsaved ? null : done}
      isOver={isTooLate || isOver}
      contests={contests}
    >
      {isTooLate && !isOver && <Over>{words.rewordedMeanwhile}</Over>}
      {rewords && (
        <TextLine
          label={words.text}
          value={fields.text}
          onChange={(text) => set({ text })}
          limit={QUESTION_TEXT_LIMIT}
        />
      )}
      <div className={questionStyles['details']}>
        {rewords && (
          <Choice
            label={words.kind}
            value={fields.kind}
            options={questionKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
            onChange={(value) => set({ kind: questionKinds.find((one) => one === value) ?? 'question' })}
          />
        )}
        <Choice
          label={words.category}
          value={fields.category ?? ''}
          options={[
            { value: '', label: words.noCategory },
            ...questionCategories.map((one) => ({ value: one, label: words.categories[one] })),
          ]}
          onChange={(value) => set({ category: questionCategories.find((one) => one === value) ?? null })}
        />
        <DetailFields details={fields} onChange={set} candidates={candidates} ownerless={words.nobody} />
      </div>
    </FormFrame>
  );
}

/** What others have changed of the same parts. */
function useContests(form: Form<Edit, Edit>): readonly Contest[] {
  const { questions: words } = useWords();
  const formats = useFormats();
  const { today } = usePanel().view;
  const theirs = theirsIn(form.failure, form.fields);
  const nameOf = useNameOf([form.fields.owner, theirs.owner ?? null].filter((owner) => owner !== null));
  const labels = { text: words.text, kind: words.kind, category: words.category, owner: words.owner, due: words.due };
  const saying: { readonly [Part in keyof Edit]: (edit: Edit) => string } = {
    text: ({ text }) => text,
    kind: ({ kind }) => words.kinds[kind],
    category: ({ category }) => (category === null ? words.noCategory : words.categories[category]),
    owner: ({ owner }) => (owner === null ? words.nobody : nameOf(owner)),
    due: ({ due }) => (due === null ? words.noDue : formats.day(due, today)),
  };
  return contestsOf(form, { labels, inWords: (edit, part) => saying[part](edit) });
}

import type { ReactElement } from 'react';
import { type Question, QUESTION_TEXT_LIMIT } from '../../../src/domain/question/question';
import { TextBlock } from '../../ui/TextBlock';
import { contestIn } from '../form/contests';
import { FormFrame } from '../form/FormFrame';
import { Over } from '../form/Over';
import { useForm } from '../form/use-form';
import { useMay } from '../parts/who-may';
import { usePanel } from '../store/panel-context';
import { useWords } from '../words';
import { useAnswerWords } from './use-answer-words';

type Props = { readonly question: Question; readonly done: () => void };

/** Reopens a question by saying what is missing. */
export function ReopenForm({ question, done }: Props): ReactElement {
  const { questions: words } = useWords();
  const { actions } = usePanel();
  const inWords = useAnswerWords(question, 'other');
  const { reopen: mayReopen } = useMay(question);
  const form = useForm(
    `reopen ${question.id}`,
    { fields: { because: '' }, base: { version: question.version } },
    ({ base, input: { because }, requestId }) =>
      actions.send('reopenQuestion', { requestId, base, input: { id: question.id, because: because.trim() } }),
    done,
  );
  const { because } = form.fields;
  // While sending, a panel that shows the question open may already contain this very change.
  const isOpenAgain = question.state === 'open' && !form.isSending;
  const isMine = question.reopenedBecause === form.sent?.fields.because.trim();
  return (
    <FormFrame
      form={form}
      label={words.reopen}
      isReady={because.trim() !== '' && mayReopen}
      escape={because === '' ? done : null}
      isOver={!mayReopen}
      contests={contestIn(form.failure && inWords(form.failure), {
        keepTheirs: form.leave,
        useMine: () => void form.sendOver(),
      })}
    >
      {/* It takes no second reason: says whether the viewer's is stored, and what helps. */}
      {isOpenAgain && <Over>{isMine ? words.reopenedFirst : words.reopenedMeanwhile}</Over>}
      <TextBlock
        label={words.reopenLabel}
        value={because}
        onChange={(text) => form.set({ because: text })}
        limit={QUESTION_TEXT_LIMIT}
      />
    </FormFrame>
  );
}

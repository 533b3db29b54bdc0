import type { ReactElement } from 'react';
import { type Question, QUESTION_TEXT_LIMIT } from '../../../src/domain/question/question';
import { isUnsettled } from '../../../src/domain/question/question-count';
import { TextBlock } from '../../ui/TextBlock';
import { contestIn } from '../form/contests';
import { FormFrame } from '../form/FormFrame';
import { Pills } from '../form/Pills';
import { useForm } from '../form/use-form';
import { answerTarget } from '../keyboard/lead-target';
import { usePanel } from '../store/panel-context';
import { useWords } from '../words';
import { codesOf, joinAnswer } from './answer-parts';
import { useAnswerWords } from './use-answer-words';

/** Leaves room for the answer code in front of the text. */
const TEXT_LIMIT = QUESTION_TEXT_LIMIT - 20;

type Props = { readonly question: Question; readonly done: () => void };

/** A question is answered in words; a risk or an assumption by a choice, with optional words. */
export function AnswerForm({ question, done }: Props): ReactElement {
  const { questions: words } = useWords();
  const { actions } = usePanel();
  const inWords = useAnswerWords(question, 'answer');
  const field = answerTarget(question.id);
  const { id, text, kind, state, answer } = question;
  const codes = codesOf(kind);
  const codeIn = (chosen: string) => codes.find((one) => one === chosen) ?? null;
  const now = { fields: { chosen: '', because: '' }, base: { text, kind, state, answer } };
  const form = useForm(
    `answer ${id}`,
    now,
    ({ base, input: { chosen, because }, requestId }) => {
      const answer = joinAnswer(codeIn(chosen), because);
      return actions.send('answerQuestion', { requestId, base, input: { id, answer } });
    },
    done,
  );
  const { because } = form.fields;
  const code = codeIn(form.fields.chosen);
  const isOpen = isUnsettled(question);
  // On an open question the other change was its text, so the viewer's answer may still be sent.
  const keepTheirs = (): void => {
    if (state !== 'open') return form.leave();
    form.see(now.base);
    form.forget();
  };
  return (
    <FormFrame
      form={form}
      label={words.send}
      isReady={(codes.length === 0 ? because.trim() !== '' : code !== null) && isOpen}
      escape={done}
      isOver={!isOpen}
      contests={contestIn(form.failure && inWords(form.failure), { keepTheirs, useMine: () => void form.sendOver() })}
    >
      {codes.length > 0 && (
        <Pills
          legend={words.how}
          chosen={code}
          firstId={field}
          options={codes.map((value) => ({ value, label: words.answers[value] }))}
          onChoose={(value) => form.set({ chosen: value })}
        />
      )}
      <TextBlock
        {...(codes.length === 0 ? { id: field } : {})}
        label={codes.length === 0 ? words.answerLabel : words.because}
        value={because}
        onChange={(value) => form.set({ because: value })}
        limit={TEXT_LIMIT}
      />
    </FormFrame>
  );
}

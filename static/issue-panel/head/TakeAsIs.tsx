import type { ReactElement } from 'react';
import { useForm } from '../form/use-form';
import { usePanel } from '../store/panel-context';
import { useWords } from '../words';
import { ReasonForm } from './ReasonForm';

/** Takes the issue as is, with a reason that everybody can see. */
export function TakeAsIs({ done }: { done: () => void }): ReactElement {
  const words = useWords().asIs;
  const { view, actions } = usePanel();
  // Where another person takes the issue meanwhile, both reasons are shown.
  const now = { fields: { reason: '' }, base: { exception: view.exception?.at ?? null } };
  const form = useForm(
    'as it is',
    now,
    ({ base, input: { reason }, requestId }) =>
      actions.send('makeException', { requestId, base, input: { reason: reason.trim() } }),
    done,
  );
  const inWords = form.failure?.details.because === 'begun' ? words.begun : undefined;
  return <ReasonForm form={form} words={words} done={done} inWords={inWords} />;
}

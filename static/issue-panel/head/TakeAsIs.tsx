import type { ReactElement } from 'react';
import { TALK_TEXT_LIMIT } from '../../../src/domain/talk/talk';
import { TextLine } from '../../ui/TextLine';
import { contestIn } from '../form/contests';
import { FormFrame } from '../form/FormFrame';
import { useForm } from '../form/use-form';
import { usePanel } from '../store/panel-context';
import { useWords } from '../words';

/** Takes the issue as is, with a reason that everybody can see. */
export function TakeAsIs({ done }: { readonly done: () => void }): ReactElement {
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
  const { reason } = form.fields;
  return (
    <FormFrame
      form={form}
      label={words.send}
      isReady={reason.trim() !== ''}
      escape={done}
      contests={contestIn(form.failure, { keepTheirs: form.leave, useMine: () => void form.sendOver() })}
      inWords={form.failure?.details.because === 'begun' ? words.begun : undefined}
      spacing="default"
    >
      <TextLine
        label={words.label}
        hint={words.hint}
        value={reason}
        onChange={(text) => form.set({ reason: text })}
        limit={TALK_TEXT_LIMIT}
      />
    </FormFrame>
  );
}

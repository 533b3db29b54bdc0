import type { ReactElement } from 'react';
import { TALK_TEXT_LIMIT } from '../../../src/domain/talk/talk';
import { TextLine } from '../../ui/TextLine';
import { contestIn } from '../form/contests';
import { FormFrame } from '../form/FormFrame';
import type { Form } from '../form/use-form';

type Props<B> = {
  readonly form: Form<{ reason: string }, B>;
  readonly words: { readonly label: string; readonly hint: string; readonly send: string };
  readonly done: () => void;
  /** Instead of the failure's own words. */
  readonly inWords?: string | undefined;
};

/** One line for a reason that everybody can see. */
export function ReasonForm<B>({ form, words, done, inWords }: Props<B>): ReactElement {
  const { reason } = form.fields;
  return (
    <FormFrame
      form={form}
      label={words.send}
      isReady={reason.trim() !== ''}
      escape={done}
      contests={contestIn(form.failure, { keepTheirs: form.leave, useMine: () => void form.sendOver() })}
      inWords={inWords}
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

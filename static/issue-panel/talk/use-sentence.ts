import { useState } from 'react';
import type { Sentence } from '../../../src/domain/talk/sentence';
import { type Form, useForm } from '../form/use-form';
import { leftTalk } from '../../../src/situation/ending';
import { usePanel } from '../store/panel-context';

type Fields = { readonly text: string };
type Base = { readonly talk: string; readonly sentence: string };

export type Writing = {
  readonly form: Form<Fields, Base>;
  /** The sentence that was saved last in this talk. */
  readonly saved: Sentence | null;
  readonly write: (text: string) => void;
  /** Whether the field is drawn although a sentence is saved. */
  readonly isEditing: boolean;
  /** Begins the text with the saved sentence. A copy without a change follows the sentence that others save. */
  readonly change: () => void;
  /** Whether the talk still runs. */
  readonly isRunning: boolean;
  /** Whether the viewer's text can be saved before the talk is closed. */
  readonly canSave: boolean;
  readonly save: () => void;
};

/** Writing the agreed sentence of the talk with this start, beside the one that was saved last. */
export function useSentence(startedAt: string): Writing {
  const { view, actions } = usePanel();
  const [editing, edit] = useState<'own' | 'copy' | null>(null);
  const { talk } = view;
  const isRunning = talk?.startedAt === startedAt;
  const pastTalk = leftTalk(view);
  const saved = isRunning ? talk.sentence : pastTalk?.id === startedAt ? savedIn(pastTalk) : null;
  const over = saved?.text ?? '';
  const form = useForm<Fields, Base>(
    `agreed ${startedAt}`,
    { fields: { text: editing === 'copy' ? over : '' }, base: { talk: startedAt, sentence: over } },
    ({ base, input, requestId }) =>
      actions.send('writeAgreed', { requestId, base, input: { sentence: input.text.trim() } }),
    () => edit(null),
  );
  const own = form.fields.text.trim();
  const canSave = isRunning && view.me.canEdit && own !== '' && own !== saved?.text;
  return {
    form,
    saved,
    write: (text) => {
      if (text !== '') edit((now) => now ?? 'own');
      form.set({ text });
    },
    isEditing: editing !== null,
    change: () => edit('copy'),
    isRunning,
    canSave,
    // What is saved so far stands beside the field.
    save: () => void (canSave && form.sendOver()),
  };
}

const savedIn = ({ agreed, agreedBy }: { readonly agreed: string; readonly agreedBy?: string | undefined }) =>
  agreedBy === undefined ? null : { text: agreed, by: agreedBy };

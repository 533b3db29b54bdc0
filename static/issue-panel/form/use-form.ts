import { useState } from 'react';
import type { Failure } from '../../../src/contract';
import { sameValue } from '../../../src/domain/shared/same-value';
import { newRequestId } from '../../ui/request-id';
import { type Submit, useSubmit } from '../../ui/use-submit';
import { useDrawn } from './drawn-forms';
import { useTabText } from './use-tab-text';
import {
  type Fields,
  type FormCall,
  type OnPage,
  type UnsavedForm,
  isUntouched,
  onStored,
  onto,
  writtenIn,
} from './writing';

/** What a form sends: its base, its fields, and the id of the request, which is the same when the same is sent again. */
type Call<F, B> = { readonly base: B; readonly input: F; readonly requestId: string };
export type Send<F, B> = (call: Call<F, B>) => Promise<Failure | null>;

export type Form<F, B> = OnPage<F, B> & {
  /** Whether the tab keeps anything of it. */
  readonly isUnsaved: boolean;
  readonly isSending: boolean;
  /** The last call. */
  readonly sent: FormCall<F> | null;
  /** Changes fields, also by what they are at that moment. */
  readonly set: (change: Partial<F> | ((fields: F) => Partial<F>)) => void;
  /** Sends it; `by` another call than its own, which forgets nothing by itself. True when it is stored. */
  readonly send: (by?: Send<F, B>) => Promise<boolean>;
  /** Sends it on what the page shows now, or on `theirs`, which a conflict has shown. */
  readonly sendOver: (theirs?: Partial<B>) => Promise<boolean>;
  /** Takes what its writer has seen by now as its base, and what they have chosen of it. True where anything of theirs is left. */
  readonly see: (base: Partial<B>, chosen?: Partial<F>) => boolean;
  /** These fields are stored. Text typed since they were sent stays; true without any. */
  readonly stored: (fields: F) => boolean;
  /** Forgets what is written, and closes the form. */
  readonly leave: () => void;
} & Pick<Submit, 'failure' | 'forget'>;

/**
 * A form whose text outlives it: the facilitator changes, another form opens, the panel is opened large, or the page is
 * reloaded. This tab keeps its text, base and request id, until they are stored, left on purpose, or nothing of the
 * writer's is among them.
 * @param name what is written, unique within the issue
 * @param call null where each of its buttons sends it in a way of its own
 * @param now the form as the page shows it where nobody has written
 * @param done closes the form
 */
export function useForm<F extends Fields, B extends object>(
  name: string,
  now: OnPage<F, B>,
  call: Send<F, B> | null,
  done: () => void = () => undefined,
): Form<F, B> {
  const { text, read, keep } = useTabText(name);
  const { submit, corrected, failure, forget } = useSubmit();
  const [isSending, setSending] = useState(false);
  const isDrawn = useDrawn(name);
  const readUnsaved = (at = read()): UnsavedForm<F, B> | null => writtenIn(at, now.fields);
  const current = (written = readUnsaved()): OnPage<F, B> => (written === null ? now : onto(written, now));
  const put = (next: OnPage<F, B>): boolean => {
    const isLeft = !isUntouched(next, now);
    keep(isLeft ? JSON.stringify({ ...next, sent: readUnsaved()?.sent ?? null }) : null);
    return isLeft;
  };
  const stored = (fields: F): boolean => {
    const unsaved = readUnsaved();
    const isAll = unsaved === null || sameValue(unsaved.fields, fields);
    // A form that was left meanwhile may have been opened again.
    if (isAll) keep(null);
    else if (isDrawn()) keep(JSON.stringify(onStored(unsaved, fields, now.base)));
    if (isAll && isDrawn()) done();
    return isAll;
  };
  const post = async ({ fields, base }: OnPage<F, B>, by: Send<F, B> | null): Promise<boolean> => {
    if (by === null) return false;
    return submit(async () => {
      const lastCall = readUnsaved()?.sent ?? null;
      const requestId = lastCall !== null && sameValue(lastCall.fields, fields) ? lastCall.requestId : newRequestId();
      setSending(true);
      keep(JSON.stringify({ fields, base, sent: { requestId, fields } }));
      const failed = await by({ base, input: fields, requestId }).finally(() => setSending(false));
      if (failed === null && by === call) stored(fields);
      return failed;
    });
  };
  const unsavedForm = readUnsaved(text);
  return {
    ...current(unsavedForm),
    isUnsaved: unsavedForm !== null,
    isSending,
    sent: unsavedForm?.sent ?? null,
    failure,
    forget,
    set: (change) => {
      corrected();
      const { fields, base: seen } = current();
      put({ fields: { ...fields, ...(typeof change === 'function' ? change(fields) : change) }, base: seen });
    },
    send: (by) => post(current(), by ?? call),
    sendOver: (theirs) => post({ fields: current().fields, base: { ...now.base, ...theirs } }, call),
    see: (base, chosen) => {
      const before = current();
      return put({ fields: { ...before.fields, ...chosen }, base: { ...before.base, ...base } });
    },
    stored,
    leave: () => {
      forget();
      keep(null);
      done();
    },
  };
}

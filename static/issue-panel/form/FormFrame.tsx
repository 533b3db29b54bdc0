import Button from '@atlaskit/button/new';
import { type FormEvent, type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import type { Failure } from '../../../src/contract';
import { onEscape } from '../keyboard/on-escape';
import styles from '../panel.module.css';
import { useWords } from '../words';
import type { Contest } from './contests';
import { FormFailure } from './FormFailure';

type Props = {
  readonly form: {
    readonly failure: Failure | null;
    readonly send: () => Promise<boolean>;
    readonly leave: () => void;
  };
  /** The label of its button. */
  readonly label: string;
  readonly isReady: boolean;
  /** Closes the form, which keeps its text; null where Escape does nothing. */
  readonly escape: (() => void) | null;
  readonly contests?: readonly Contest[];
  /** Words of the place for its failure. */
  readonly inWords?: string | undefined;
  /** Nothing can be stored any more, so a failure is no matter. */
  readonly isOver?: boolean;
  readonly spacing?: 'compact' | 'default';
  /** Who opened it is led to one of its fields. */
  readonly isLedTo?: boolean;
  readonly children: ReactNode;
};

/**
 * The fields of a form with its failure, the button that sends it, and the one that drops what is written. Takes the
 * focus, since the viewer has just opened it, unless they are led to a field. The button is never the primary one, which leads on from the state.
 */
export function FormFrame(props: Props): ReactElement {
  const { form, label, isReady, escape, contests = [], inWords, isOver = false, spacing = 'compact' } = props;
  const { isLedTo = false, children } = props;
  const { cancel } = useWords();
  const place = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (!isLedTo) place.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, [isLedTo]);
  const failure = isOver ? null : form.failure;
  const again = (): void => void form.send();
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (isReady) again();
  };
  return (
    <form ref={place} className={styles['form']} onSubmit={onSubmit} onKeyDown={onEscape(escape)}>
      {children}
      {failure !== null && <FormFailure failure={failure} inWords={inWords} contests={contests} again={again} />}
      <div className={styles['actions']}>
        {/* Disabled during a conflict, where the choice is made beside the two texts. */}
        <Button type="submit" spacing={spacing} isDisabled={!isReady || failure?.code === 'conflict'}>
          {label}
        </Button>
        <Button appearance="subtle" spacing={spacing} onClick={form.leave}>
          {cancel}
        </Button>
      </div>
    </form>
  );
}

import Button from '@atlaskit/button/new';
import { type ReactElement, useEffect, useRef } from 'react';
import { isPastRefining } from '../../../src/situation/gaps';
import { usePanel } from '../store/panel-context';
import styles from '../panel.module.css';
import { SplitForm } from './SplitForm';
import { useWords } from '../words';

/**
 * Explains how to split an issue. Before its sprint a talk does, and focus continues at the button that starts one; in
 * a running sprint the form is here.
 */
export function HowToSplit({ done }: { readonly done: () => void }): ReactElement {
  const { split: words, hide } = useWords();
  const { view } = usePanel();
  const inSprint = isPastRefining(view);
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => line.current?.focus(), []);
  return (
    <>
      <p ref={line} tabIndex={-1} className={styles['quiet']}>
        {inSprint ? words.splitInSprint : words.splitInTalk}
      </p>
      {inSprint && (
        <SplitForm talk={null}>
          <Button appearance="subtle" onClick={done}>
            {hide}
          </Button>
        </SplitForm>
      )}
    </>
  );
}

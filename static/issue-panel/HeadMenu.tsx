import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import { Suspense, useState } from 'react';
import { TakeAsIs } from './lazy-forms';
import { usePanel, useWords } from './panel-context';
import styles from './panel.module.css';

/** The rarer things, one tap away. */
export function HeadMenu({ done }: { done: () => void }): ReactElement {
  const words = useWords();
  const { view, lead } = usePanel();
  const [taking, setTaking] = useState(false);
  const { state } = view.assessment.readiness;
  if (taking)
    return (
      <Suspense>
        <TakeAsIs done={done} />
      </Suspense>
    );
  return (
    <div className={styles['menu']}>
      <Button
        appearance="subtle"
        spacing="compact"
        onClick={() => {
          done();
          lead({ to: 'brief' });
        }}
      >
        {words.head.editBrief}
      </Button>
      {state !== 'ready' && state !== 'exception' && (
        <Button appearance="subtle" spacing="compact" onClick={() => setTaking(true)}>
          {words.head.takeAsIs}
        </Button>
      )}
    </div>
  );
}

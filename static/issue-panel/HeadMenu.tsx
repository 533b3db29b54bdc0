import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import { Suspense, useState } from 'react';
import { useLaterWords } from './later-words';
import { TakeAsIs } from './lazy-forms';
import { usePanel } from './panel-context';
import styles from './panel.module.css';

/** The rarer things, one tap away. */
export function HeadMenu({ done }: { done: () => void }): ReactElement {
  const words = useLaterWords().menu;
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
        {words.editBrief}
      </Button>
      {state !== 'ready' && state !== 'exception' && (
        <Button appearance="subtle" spacing="compact" onClick={() => setTaking(true)}>
          {words.takeAsIs}
        </Button>
      )}
    </div>
  );
}

import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useLaterWords } from '../later-words';
import { usePanel } from '../panel-context';
import styles from '../panel.module.css';
import { TakeAsIs } from './TakeAsIs';

/** The rarer actions, one tap away. */
export function HeadMenu({ done }: { done: () => void }): ReactElement | null {
  const { asIs, brief } = useLaterWords();
  const { view, lead } = usePanel();
  const [taking, setTaking] = useState(false);
  const { state } = view.assessment.readiness;
  const isNew = view.issue.progress === 'new';
  if (!view.me.canEdit) return null;
  if (taking) return <TakeAsIs done={done} />;
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
        {brief.edit}
      </Button>
      {isNew && state !== 'ready' && state !== 'exception' && (
        <Button appearance="subtle" spacing="compact" onClick={() => setTaking(true)}>
          {asIs.open}
        </Button>
      )}
    </div>
  );
}

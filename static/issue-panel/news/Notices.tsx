import type { ReactElement } from 'react';
import { usePanel } from '../store/panel-context';
import styles from '../panel.module.css';
import { useWords } from '../words';
import Button from '@atlaskit/button/new';
import { FailureNotice } from '../../ui/FailureNotice';
import notice from '../../ui/Notice.module.css';
import { useSubmit } from '../../ui/use-submit';

/** What the viewer should know before trusting the rest of the panel. */
export function Notices({ stale }: { stale: boolean }): ReactElement {
  const words = useWords().head;
  const { view } = usePanel();
  return (
    <>
      {!view.me.canEdit && <p className={styles['quiet']}>{words.readOnly}</p>}
      {stale && <p className={styles['quiet']}>{words.stale}</p>}
      {view.broken.length > 0 && <BrokenRecords />}
    </>
  );
}

/**
 * The stored record cannot be read whole. Says what repairing restores, and what it costs, before the viewer does it.
 */
function BrokenRecords(): ReactElement {
  const words = useWords().broken;
  const { view, actions } = usePanel();
  const { failure, submit } = useSubmit();
  return (
    <>
      <div className={`${notice['notice']} ${notice['warning']}`}>
        <p>{words.are(view.broken.length)}</p>
        {view.me.canEdit && <Button onClick={() => void submit(() => actions.send('repair'))}>{words.repair}</Button>}
      </div>
      {failure !== null && <FailureNotice failure={failure} />}
    </>
  );
}

import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import { FailureNotice } from '../../ui/FailureNotice';
import notice from '../../ui/Notice.module.css';
import { useSubmit } from '../../ui/use-submit';
import { usePanel } from '../store/panel-context';
import { useWords } from '../words';

/**
 * The stored record cannot be read whole. Says what repairing restores, and what it costs, before the viewer does it.
 */
export function BrokenRecords(): ReactElement {
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

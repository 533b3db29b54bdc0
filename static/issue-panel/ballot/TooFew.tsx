import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import { FailureNotice } from '../../ui/FailureNotice';
import { useSubmit } from '../../ui/use-submit';
import { usePanel } from '../store/panel-context';
import { useWords } from '../words';
import styles from './ballot.module.css';

/** Too few votes. In a talk one press takes out who only opened the panel, and did nothing. */
export function TooFew({ quorum }: { readonly quorum: number }): ReactElement {
  const words = useWords().revealed;
  const { view, actions } = usePanel();
  const who = view.me.canEdit ? (view.talk?.onlyOpened ?? []) : [];
  const { failure, submit } = useSubmit(who.length);
  return (
    <>
      <p className={styles['mine']}>
        <span className={styles['aside']}>{words.below(quorum)}</span>
        {who.length > 0 && (
          <Button
            spacing="compact"
            onClick={() => void submit(() => actions.send('markPeopleAway', { base: {}, input: { who } }))}
          >
            {words.onlyOpened(who.length)}
          </Button>
        )}
      </p>
      {failure !== null && <FailureNotice failure={failure} />}
    </>
  );
}

import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import { ReadFailure } from '../ui/ReadFailure';
import hidden from '../ui/hidden.module.css';
import { OpenPanelView } from './OpenPanelView';
import type { Onward, PanelSize } from './store/panel-context';
import type { PanelStore } from './store/panel-store';
import { usePanelStore } from './store/use-panel-store';
import styles from './IssuePanel.module.css';
import { useWords } from './words';

type Props = { readonly store: PanelStore; readonly size: PanelSize; readonly toOwed?: boolean };
type InPage = Props & { readonly onward?: Onward | null };

/** The issue panel as a page of its own. */
export function PanelPage(props: Props): ReactElement {
  return (
    <main>
      <h1 className={hidden['hidden']}>{useWords().title}</h1>
      <IssuePanel {...props} />
    </main>
  );
}

/** The issue panel in every state it can be in. It holds nothing of its page, so that another page may draw it. */
export function IssuePanel({ store, size, onward = null, toOwed = false }: InPage): ReactElement {
  const { retry } = useWords();
  const { state, actions } = usePanelStore(store);
  switch (state.status) {
    case 'loading':
      return <Skeleton />;
    case 'failed':
      return (
        <ReadFailure failure={state.failure}>
          <Button onClick={() => void store.load()}>{retry}</Button>
        </ReadFailure>
      );
    case 'open':
      return (
        <OpenPanelView
          state={state}
          actions={actions}
          size={size}
          onward={onward}
          catchUp={store.catchUp}
          toOwed={toOwed}
        />
      );
  }
}

/** About as tall as a panel, so that the issue below moves little when it arrives. */
function Skeleton(): ReactElement {
  return (
    <div className={styles['skeleton']} role="status">
      <span className={hidden['hidden']}>{useWords().loading}</span>
      <span className={`${styles['bar']} ${styles['head']}`} />
      <span className={styles['bar']} />
      <span className={styles['bar']} />
      <span className={`${styles['bar']} ${styles['step']}`} />
      <span className={`${styles['bar']} ${styles['step']}`} />
    </div>
  );
}

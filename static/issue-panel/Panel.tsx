import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import { FailureNotice } from '../ui/FailureNotice';
import hidden from '../ui/hidden.module.css';
import type { Actions } from './store/actions';
import { OpenPanelView } from './OpenPanelView';
import { useWords } from './panel-context';
import type { PanelState } from './store/panel-picture';
import { PanelSkeleton } from './PanelSkeleton';

/** `small` is the version beside the fields: state, vote and questions. */
export type PanelSize = 'full' | 'small';

export type PanelProps = {
  readonly state: PanelState;
  readonly actions: Actions;
  readonly size: PanelSize;
  readonly reload: () => void;
  readonly catchUp: () => void;
};

/** The issue panel in every state it can be in. */
export function Panel(props: PanelProps): ReactElement {
  const words = useWords();
  return (
    <main>
      <h1 className={hidden['hidden']}>{words.title}</h1>
      <Drawn {...props} />
    </main>
  );
}

function Drawn({ state, reload, ...rest }: PanelProps): ReactElement {
  const words = useWords();
  switch (state.status) {
    case 'loading':
      return <PanelSkeleton />;
    case 'failed':
      return (
        <FailureNotice failure={state.failure}>
          <Button onClick={reload}>{words.retry}</Button>
        </FailureNotice>
      );
    case 'open':
      return <OpenPanelView state={state} {...rest} />;
  }
}

import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import { FailureNotice } from '../ui/FailureNotice';
import hidden from '../ui/hidden.module.css';
import { OpenPanelView } from './OpenPanelView';
import type { PanelProps } from './panel-props';
import { PanelSkeleton } from './PanelSkeleton';
import { useWords } from './words';

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

import { lazy, type ReactElement, Suspense } from 'react';
import { orBroken } from '../../ui/or-broken';
import { pageLanguage } from '../../ui/words';
import type { PanelOfItemProps } from './running/PanelOfItem';
import type { ReadItemProps } from './reading/ReadItem';
import { useWords } from './words';

const loadWords = async () =>
  pageLanguage() === 'de'
    ? (await import('../../issue-panel/words.de')).panelDe
    : (await import('../../issue-panel/words.en')).panelEn;

/** The panel with its words, a file of its own that comes when a meeting begins. */
const Panel = lazy(() =>
  orBroken<PanelOfItemProps>(async () => {
    const [{ PanelOfItem }, words] = await Promise.all([import('./running/PanelOfItem'), loadWords()]);
    return { default: (props) => <PanelOfItem {...props} words={words} /> };
  }),
);

/** The panel of one item, the same as on the work item. */
export function ItemPanel(props: PanelOfItemProps): ReactElement {
  return (
    <Suspense fallback={<p role="status">{useWords().loading}</p>}>
      <Panel {...props} />
    </Suspense>
  );
}

const Read = lazy(() =>
  orBroken<ReadItemProps>(async () => {
    const [{ ReadItem }, words] = await Promise.all([import('./reading/ReadItem'), loadWords()]);
    return { default: (props) => <ReadItem {...props} words={words} /> };
  }),
);

/** One item to read ahead, of the panel's parts. */
export function ItemToRead(props: ReadItemProps): ReactElement {
  return (
    <Suspense fallback={<p role="status">{useWords().loading}</p>}>
      <Read {...props} />
    </Suspense>
  );
}

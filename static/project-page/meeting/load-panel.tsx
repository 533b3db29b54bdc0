import { lazy, type ReactElement, Suspense } from 'react';
import { orBroken } from '../../ui/or-broken';
import { pageLanguage } from '../../ui/words';
import type { RunningProps } from './running/Running';
import type { ReadItemProps } from './reading/ReadItem';
import { useWords } from './words';

const loadWords = async () =>
  pageLanguage() === 'de'
    ? (await import('../../issue-panel/words.de')).panelDe
    : (await import('../../issue-panel/words.en')).panelEn;

/** The running meeting with the panel of its item, a file of its own that comes when a meeting begins. */
const Running = lazy(() =>
  orBroken<RunningProps>(async () => {
    const [{ Running }, words] = await Promise.all([import('./running/Running'), loadWords()]);
    return { default: (props) => <Running {...props} words={words} /> };
  }),
);

/** The meeting while it goes on. */
export function RunningMeeting(props: RunningProps): ReactElement {
  return (
    <Suspense fallback={<p role="status">{useWords().loading}</p>}>
      <Running {...props} />
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

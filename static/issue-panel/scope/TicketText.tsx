import { lazy, type ReactElement, Suspense } from 'react';
import { orBroken } from '../../ui/or-broken';
import { useWords } from '../words';

const WholeText = lazy(() => orBroken(async () => ({ default: (await import('./WholeText')).WholeText })));

/** The text of the work item itself. It is a file of its own, which is loaded when the text is shown. */
export function TicketText(): ReactElement {
  return (
    <Suspense fallback={<p role="status">{useWords().loading}</p>}>
      <WholeText />
    </Suspense>
  );
}

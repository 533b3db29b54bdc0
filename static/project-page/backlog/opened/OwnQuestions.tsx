import { lazy, type ReactElement, Suspense, useContext } from 'react';
import { MeContext } from '../../../ui/Name';
import { orBroken } from '../../../ui/or-broken';
import type { Filter } from '../filter/filter';

const WeeklyMail = lazy(() => orBroken(async () => ({ default: (await import('./WeeklyMail')).WeeklyMail })));

/** What stands beside the viewer's own questions, once they are shown. */
export function OwnQuestions({ asked }: Pick<Filter, 'asked'>): ReactElement | null {
  const me = useContext(MeContext);
  if (me === null || asked?.kind !== 'owner' || asked.owner !== me) return null;
  return (
    <Suspense fallback={null}>
      <WeeklyMail />
    </Suspense>
  );
}

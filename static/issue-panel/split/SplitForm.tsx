import { type ComponentProps, lazy, type ReactElement, Suspense } from 'react';
import { orBroken } from '../../ui/or-broken';
import { useWords } from '../words';
import type { SplitItems as Form } from './SplitItems';
import styles from './split.module.css';

const SplitItems = lazy(() => orBroken(async () => ({ default: (await import('./SplitItems')).SplitItems })));

/** The form that splits an issue. It is a file of its own, which is loaded when somebody splits. */
export function SplitForm(props: ComponentProps<typeof Form>): ReactElement {
  const { loading } = useWords();
  return (
    <Suspense
      fallback={
        <p role="status" className={styles['quiet']}>
          {loading}
        </p>
      }
    >
      <SplitItems {...props} />
    </Suspense>
  );
}

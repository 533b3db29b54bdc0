import type { ReactElement } from 'react';
import { lazy, Suspense, useEffect } from 'react';
import { isRecord } from '../ui/is-record';
import type { Context } from '../ui/begin';
import { orBroken } from '../ui/or-broken';
import { BacklogReport } from './backlog/BacklogReport';
import { useWords } from './backlog/words';
import { PageNav } from './PageNav';
import styles from './shared/Page.module.css';
import { usePlace } from './use-place';

type Props = { readonly context: Pick<Context, 'accountId' | 'cloudId' | 'extension'> };

/** Files of their own, loaded when the page is opened. */
const LookBack = lazy(() => orBroken(async () => (await import('./look-back/page')).load()));

const Meeting = lazy(() => orBroken(async () => (await import('./meeting/page')).load()));

/** The report, the meeting and the look back under one address. */
export function ProjectPages({ context }: Props): ReactElement | null {
  const words = useWords();
  const { page, go, address } = usePlace(context.extension);
  const title = page === null || go === null ? null : words.pages[page];
  useEffect(() => {
    if (title !== null) document.title = title;
  }, [title]);
  if (page === null) return null;
  return (
    <>
      {go !== null && <PageNav page={page} go={go} address={addressIn(context.extension)} />}
      {page === 'backlog' ? (
        <BacklogReport context={context} address={address} />
      ) : (
        <main className={styles['page']}>
          <Suspense fallback={<p role="status">{words.loading}</p>}>
            {page === 'meeting' ? <Meeting /> : <LookBack context={context} />}
          </Suspense>
        </main>
      )}
    </>
  );
}

function addressIn(extension: unknown): string | null {
  const address = isRecord(extension) ? extension['location'] : null;
  return typeof address === 'string' && /^https?:/u.test(address) ? address : null;
}

import type { ReactElement } from 'react';
import { lazy, Suspense, useEffect } from 'react';
import { isRecord } from '../ui/is-record';
import type { Context } from '../ui/begin';
import type { KeysPage } from '../ui/keys/keys-page';
import { orBroken } from '../ui/or-broken';
import { BacklogReport } from './backlog/BacklogReport';
import { BesideContext } from './backlog/next/beside';
import { useWords } from './backlog/words';
import { addressOf, PageNav } from './PageNav';
import styles from './shared/Page.module.css';
import { MeetingContext } from './shared/to-meeting';
import { usePlace } from './use-place';

const NextMeeting = lazy(() => orBroken(async () => (await import('./meeting/next/NextMeeting')).load()));

/** A file of its own: no page waits for its keys. */
const showKeys = async (page: KeysPage): Promise<void> => (await import('../ui/keys/keys-page')).showKeysOf(page);

type PageContext = Pick<Context, 'accountId' | 'cloudId' | 'extension'> & Partial<Pick<Context, 'locale' | 'timezone'>>;
type Props = { readonly context: PageContext };

/** Files of their own, loaded when the page is opened. */
const LookBack = lazy(() => orBroken(async () => (await import('./look-back/LookBack')).load()));

const Meeting = lazy(() => orBroken(async () => (await import('./meeting/Meeting')).load()));

/** The report, the meeting and the look back under one address. */
export function ProjectPages({ context }: Props): ReactElement | null {
  const words = useWords();
  const { page, go, address } = usePlace(context.extension);
  const title = page === null || go === null ? null : words.pages[page];
  useEffect(() => {
    if (page === null) return;
    if (title !== null) document.title = title;
    showKeys(page === 'backlog' ? 'report' : page).catch(console.error);
  }, [page, title]);
  if (page === null) return null;
  const at = addressIn(context.extension);
  return (
    <MeetingContext.Provider value={go && (() => go('meeting'))}>
      {go !== null && <PageNav page={page} go={go} address={at} />}
      {page === 'backlog' ? (
        <BesideContext.Provider
          value={
            go &&
            ((setup) =>
              setup.hasList && (
                <Suspense>
                  <NextMeeting setup={setup} context={context} address={at} go={() => go('meeting')} />
                </Suspense>
              ))
          }
        >
          <BacklogReport context={context} address={address} />
        </BesideContext.Provider>
      ) : (
        <main className={styles['page']}>
          <Suspense fallback={<p role="status">{words.loading}</p>}>
            {page === 'meeting' ? (
              <Meeting context={context} address={at && addressOf(page, at)} />
            ) : (
              <LookBack context={context} address={address} />
            )}
          </Suspense>
        </main>
      )}
    </MeetingContext.Provider>
  );
}

function addressIn(extension: unknown): string | null {
  const address = isRecord(extension) ? extension['location'] : null;
  return typeof address === 'string' && /^https?:/u.test(address) ? address : null;
}

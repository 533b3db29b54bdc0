import { lazy, type MouseEvent, type ReactElement, Suspense, useEffect } from 'react';
import { HelpButton } from '../ui/HelpButton';
import { isRecord } from '../ui/is-record';
import type { Context } from '../ui/begin';
import type { KeysPage } from '../ui/keys/keys-page';
import type { GuidePage } from '../ui/open-guide';
import { orBroken } from '../ui/or-broken';
import { BacklogReport } from './backlog/BacklogReport';
import { BesideContext } from './backlog/next/beside';
import { useWords } from './backlog/words';
import nav from './PageNav.module.css';
import styles from './shared/Page.module.css';
import { MeetingContext } from './shared/to-meeting';
import { addressOf, type Page, pages, usePlace } from './use-place';

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

type NavProps = {
  readonly page: Page;
  readonly go: (page: Page) => void;
  /** Jira's address of this page, so that the links are real; null where the host does not tell it. */
  readonly address: string | null;
};

const guides: Readonly<Record<Page, GuidePage>> = {
  backlog: '04-the-report',
  meeting: '03-the-meeting',
  'look-back': '06-the-look-back',
};

const isPlain = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/** Links between the pages of the project page, drawn as Jira's tabs. */
function PageNav({ page, go, address }: NavProps): ReactElement {
  const words = useWords();
  const follow = (event: MouseEvent, next: Page): void => {
    if (!isPlain(event)) return;
    event.preventDefault();
    go(next);
  };
  return (
    <nav className={nav['nav']} aria-label={words.pagesName}>
      <ul className={nav['list']}>
        {pages.map((each) => (
          <li key={each}>
            <a
              className={nav['link']}
              href={addressOf(each, address)}
              target="_top"
              {...(each === page ? { 'aria-current': 'page' } : {})}
              onClick={(event) => follow(event, each)}
            >
              {words.pages[each]}
            </a>
          </li>
        ))}
        <li className={nav['help']}>
          <HelpButton page={guides[page]} />
        </li>
      </ul>
    </nav>
  );
}

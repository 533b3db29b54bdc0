import type { ReactElement, ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { Announcer } from './Announcer';
import { begin, type Context } from './begin';
import { ErrorBoundary } from './ErrorBoundary';
import { FormatsContext, formatsFor } from './formats';
import type { CommonWords } from './messages/common-en';
import { MeContext } from './Name';
import { NewerVersion } from './NewerVersion';
import { SiteContext } from './site';
import './tokens.css';
import { languageOf } from './words';

type Screen<W extends CommonWords> = {
  /** The frame's title, which a screen reader announces on entering it. */
  readonly title: (words: W) => string;
  /** What `createWords` made for this screen. */
  readonly Words: (props: { words: W; children: ReactNode }) => ReactElement;
  readonly loadWords: () => Promise<W>;
  readonly draw: (context: Context) => ReactElement;
};

/**
 * Draws a screen into `#root`. Theme, language and words are loaded before the first paint, so that nothing flashes or
 * changes language later. `begun`: what the page's first script has asked, where it has one.
 */
export async function mount<W extends CommonWords>(screen: Screen<W>, begun = begin()): Promise<void> {
  const { title, Words, loadWords, draw } = screen;
  const context = await begun.context;
  const locale = context.locale || 'en-US';
  document.documentElement.lang = languageOf(locale);
  const words = await loadWords();
  await begun.themed;
  document.title = title(words);
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root');
  createRoot(root).render(
    <Words words={words}>
      <ErrorBoundary>
        <FormatsContext.Provider value={formatsFor(locale, context.timezone)}>
          <MeContext.Provider value={context.accountId ?? null}>
            <SiteContext.Provider value={context.siteUrl}>
              <Announcer>
                <NewerVersion />
                {draw(context)}
              </Announcer>
            </SiteContext.Provider>
          </MeContext.Provider>
        </FormatsContext.Provider>
      </ErrorBoundary>
    </Words>,
  );
}

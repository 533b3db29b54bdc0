import { type ReactElement, useEffect, useState } from 'react';
import type { Instant } from '../../src/domain/shared/instant';
import { useAnnounce } from '../ui/Announcer';
import { CopyButton } from '../ui/CopyButton';
import { ReadFailure } from '../ui/ReadFailure';
import { useFormats } from '../ui/formats';
import { HelpButton } from '../ui/HelpButton';
import { QuietButton } from '../ui/QuietButton';
import styles from './Health.module.css';
import { FieldSection } from './field/FieldSection';
import { HealthTable } from './HealthTable';
import { Installation } from './Installation';
import { Notebook } from './Notebook';
import { ProjectsSection } from './projects/ProjectsSection';
import { troublesIn } from './rows';
import { SiteRulesSection } from './site-rules/SiteRulesSection';
import { useHealth } from './use-health';
import { useWords } from './words';
import { type Check, type HealthView, previews } from '../../src/contract-health';

/** The whole page: checks when it opens, and again when asked to. `opened`: the address of this Jira. */
export function Health({ opened }: { readonly opened: string | null }): ReactElement {
  const words = useWords();
  const announce = useAnnounce();
  const { state, check } = useHealth(opened);
  const { view, own, failure, isChecking } = state;
  const isRefused = failure?.details.because === 'not-administrator';
  const checks = isRefused ? [] : [...(view?.checks ?? []), ...own];
  const unanswered = view?.unanswered ?? [];
  const troubles = view === null ? null : unanswered.length + troublesIn(checks);
  useEffect(() => {
    if (troubles !== null && !isChecking) announce(words.found(troubles), 'own');
  }, [announce, words, troubles, isChecking]);
  return (
    <main className={styles['page']}>
      <div className={styles['head']}>
        <h1>{words.title}</h1>
        {view !== null && (
          <div className={styles['tools']}>
            <span className={styles['subtle']}>{isChecking ? words.checking : <Checked at={view.checkedAt} />}</span>
            <QuietButton onPress={check} locked={isChecking}>
              {words.checkAgain}
            </QuietButton>
            <HelpButton page="09-for-administrators" />
            <CopyButton content={{ text: toCopy({ ...view, checks }, words.language) }}>{words.copy}</CopyButton>
          </div>
        )}
      </div>
      {view === null && failure === null && isChecking && <p role="status">{words.checking}</p>}
      {failure !== null && (
        <ReadFailure failure={failure} inWords={isRefused ? words.administrators : undefined}>
          {!isRefused && view === null && (
            <QuietButton onPress={check} locked={isChecking}>
              {words.retry}
            </QuietButton>
          )}
        </ReadFailure>
      )}
      {checks.length > 0 && <HealthTable checks={checks} unanswered={unanswered} />}
      {view !== null && (
        <>
          <Installation view={{ ...view, checks }} />
          <ProjectsSection />
          <FieldSection />
          <SiteRulesSection />
          <Notebook view={{ ...view, checks }} />
        </>
      )}
    </main>
  );
}

const MINUTE_MS = 60_000;

/** How long ago it was checked, minute by minute. */
function Checked({ at }: { readonly at: Instant }): ReactElement {
  const words = useWords();
  const { since } = useFormats();
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), MINUTE_MS / 4);
    return () => clearInterval(timer);
  }, []);
  return <time dateTime={at}>{words.checked(since(at, now))}</time>;
}

/** The result as JSON for a mail: what runs here, in which language, on which previews, and what was found, without the site's address. */
function toCopy({ checks, ...view }: HealthView, language: string): string {
  return JSON.stringify({ ...view, language, previews, checks: checks.map(withoutAddress) }, null, 2);
}

function withoutAddress(check: Check): object {
  if (check.id !== 'site') return check;
  const { address, opened, ...rest } = check;
  return { ...rest, hasAddress: address !== null, isOpenedThere: opened === null ? null : opened === address };
}

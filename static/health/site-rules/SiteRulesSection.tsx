import { lazy, type ReactElement, Suspense, useId } from 'react';
import { orBroken } from '../../ui/or-broken';
import { QuietButton } from '../../ui/QuietButton';
import { asOpen, useUnsaved } from '../../ui/use-unsaved';
import projects from '../projects/Projects.module.css';
import { useWords } from '../words';

const SiteRules = lazy(() =>
  orBroken(async () => (await import('../../project-settings/site-rules/SiteRules')).load()),
);

/** The rules that projects follow until they have their own; the form is loaded once somebody asks for it. */
export function SiteRulesSection(): ReactElement {
  const { siteRules: words, loading } = useWords();
  const id = useId();
  const [isOpen, open] = useUnsaved<boolean>('rules of the site open', false, asOpen);
  return (
    <section className={projects['section']} aria-labelledby={id}>
      <h2 id={id}>{words.title}</h2>
      <p>{words.about}</p>
      {isOpen ? (
        <Suspense fallback={<p role="status">{loading}</p>}>
          <SiteRules />
        </Suspense>
      ) : (
        <div className={projects['presses']}>
          <QuietButton onPress={() => open(true)}>{words.show}</QuietButton>
        </div>
      )}
    </section>
  );
}

import { type ReactElement, useEffect, useState } from 'react';
import type { Result } from '../../../src/contract';
import type { SettingsView, SiteRulesView } from '../../../src/contract-settings';
import { ask, backend } from '../../ui/backend';
import { ReadFailure } from '../../ui/ReadFailure';
import { QuietButton } from '../../ui/QuietButton';
import { untilGone } from '../../ui/until-gone';
import { useUnsaved } from '../../ui/use-unsaved';
import { BrokenRules } from '../BrokenRules';
import { CardsSection } from '../CardsSection';
import { ConfidenceSection } from '../ConfidenceSection';
import type { Editing } from '../editing';
import { History } from '../History';
import { OwnSection } from '../OwnSection';
import { keptForm } from '../kept-form';
import { toForm } from '../policy-form';
import { PresetSection } from '../PresetSection';
import { RulesFile } from '../RulesFile';
import { RulesSection } from '../RulesSection';
import styles from '../Settings.module.css';
import { SourcesSection } from '../SourcesSection';
import { ThresholdsSection } from '../ThresholdsSection';
import { useWords } from '../words';
import { CopyRules } from './CopyRules';
import { SiteSaveBar } from './SiteSaveBar';

/** The default rules of the site, with the sections of a project's settings; for administrators of Jira. */
export function SiteRules(): ReactElement {
  const words = useWords();
  const [opened, setOpened] = useState<Result<SiteRulesView> | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(
    () =>
      untilGone(
        ask(() => backend('openSiteRules')),
        setOpened,
      ),
    [attempt],
  );
  const reload = (): void => setAttempt(attempt + 1);
  if (opened === null) return <p role="status">{words.loading}</p>;
  if (!opened.ok)
    return (
      <ReadFailure failure={opened.failure}>
        <QuietButton onPress={reload}>{words.retry}</QuietButton>
      </ReadFailure>
    );
  const { value } = opened;
  const replace = (view: SiteRulesView): void => setOpened({ ok: true, value: view });
  return <Form key={`${value.policy.version} ${attempt}`} site={value} replace={replace} reload={reload} />;
}

type Props = {
  readonly site: SiteRulesView;
  readonly replace: (site: SiteRulesView) => void;
  readonly reload: () => void;
};

/** The form for one version. A saved version mounts it anew. */
function Form({ site, replace, reload }: Props): ReactElement {
  const words = useWords();
  const view: SettingsView = { ...site, ...OF_PROJECTS_ALONE };
  const [draft, change] = useUnsaved('rules of the site', toForm(view), (kept) => keptForm(kept, view));
  const editing: Editing = { draft, change };
  return (
    <div className={`${styles['sections']} ${styles['within']}`}>
      {site.broken === null ? (
        <p>
          <strong>{site.policy.version === 0 ? words.site.none : words.usingVersion(site.policy.version)}</strong>{' '}
          {words.site.followers(site.followers)} {words.site.alone}
        </p>
      ) : (
        <BrokenRules {...site.broken} />
      )}
      <CopyRules view={view} change={change} />
      <PresetSection {...editing} />
      <RulesSection {...editing} issueTypes={view.issueTypes} sought={null} />
      <OwnSection {...editing} policy={view.policy} ruleFields={view.ruleFields} />
      <ConfidenceSection {...editing} />
      <CardsSection {...editing} />
      <SourcesSection {...editing} fields={view.fields} boards={null} />
      <ThresholdsSection {...editing} siteTimeZone={view.siteTimeZone} />
      <History view={view} change={change} />
      <RulesFile {...editing} view={view} />
      <SiteSaveBar {...editing} site={site} stored={toForm(view)} replace={replace} reload={reload} />
    </div>
  );
}

/** What only a project has; the key names the file of rules. */
const OF_PROJECTS_ALONE = { projectKey: 'site', follows: null, boards: [], removal: null, items: null } as const;

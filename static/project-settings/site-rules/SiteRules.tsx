import { showFlag } from '@forge/bridge';
import { type ReactElement, useEffect, useState } from 'react';
import type { Result } from '../../../src/contract';
import type { SettingsView, SiteRulesView } from '../../../src/contract-settings';
import { ask, backend } from '../../ui/backend';
import { FailureNotice } from '../../ui/FailureNotice';
import { ReadFailure } from '../../ui/ReadFailure';
import { QuietButton } from '../../ui/QuietButton';
import { repeated } from '../../ui/repeated';
import { newRequestId } from '../../ui/request-id';
import { TextLine } from '../../ui/TextLine';
import { untilGone } from '../../ui/until-gone';
import { useSubmit } from '../../ui/use-submit';
import { asText, useUnsaved } from '../../ui/use-unsaved';
import { BrokenRules } from '../BrokenRules';
import { CardsSection } from '../CardsSection';
import { ConfidenceSection } from '../ConfidenceSection';
import { type Fitted, fitRules } from '../fit-rules';
import { History } from '../History';
import { OwnSection } from '../OwnSection';
import { keptForm } from '../kept-form';
import { type Editing, isSame, type PolicyForm, toChoice, toForm, whatIsWrong } from '../policy-form';
import { PresetSection } from '../PresetSection';
import { RulesSection } from '../RulesSection';
import styles from '../Settings.module.css';
import { SourcesSection } from '../SourcesSection';
import { ThresholdsSection } from '../ThresholdsSection';
import { loadWords, useWords, Words } from '../words';
import { useFormats } from '../../ui/formats';
import { ChangeList } from '../ChangeList';
import { differences } from '../differences';
import { saidIn } from '../said-in';

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

type FormProps = {
  readonly site: SiteRulesView;
  readonly replace: (site: SiteRulesView) => void;
  readonly reload: () => void;
};

/** The form for one version. A saved version mounts it anew. */
function Form({ site, replace, reload }: FormProps): ReactElement {
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
      <History view={view} />
      <SaveBar {...editing} site={site} stored={toForm(view)} replace={replace} reload={reload} />
    </div>
  );
}

/** What only a project has. */
const OF_PROJECTS_ALONE = { projectKey: 'site', follows: null, boards: [], removal: null, items: null } as const;

/** Jira's keys are far shorter. */
const KEY_LIMIT = 100;

/** Puts the rules of a project into the form, by the key of that project. */
function CopyRules({ view, change }: Pick<Editing, 'change'> & { readonly view: SettingsView }): ReactElement {
  const words = useWords().site;
  const [projectKey, setKey] = useUnsaved('rules of a project', '', asText);
  const [outcome, setOutcome] = useState<Fitted | null>(null);
  const { failure, submit } = useSubmit();
  const copy = async () => {
    const answer = await ask(() => backend('readRulesOf', { projectKey: projectKey.trim().toUpperCase() }));
    if (!answer.ok) return answer.failure;
    const fitted = fitRules(answer.value, view);
    setOutcome(fitted);
    change(fitted.draft);
    return null;
  };
  return (
    <div className={styles['section']}>
      <TextLine label={words.copyFrom} value={projectKey} limit={KEY_LIMIT} onChange={setKey} />
      <div className={styles['buttons']}>
        <QuietButton disabled={projectKey.trim() === ''} onPress={() => void submit(copy)}>
          {words.copy}
        </QuietButton>
      </div>
      {failure !== null && <FailureNotice failure={failure} />}
      <div role="status">{outcome !== null && <CopyOutcome taken={outcome} view={view} />}</div>
    </div>
  );
}

type SaveBarProps = Editing & FormProps & { readonly stored: PolicyForm };

/** Saves or discards the changes of the site's rules, and says whom they reach. */
function SaveBar({ draft, change, site, stored, replace, reload }: SaveBarProps): ReactElement | null {
  const words = useWords();
  const { failure, submit, forget } = useSubmit();
  const [isSaving, setSaving] = useState(false);
  const choice = toChoice(draft);
  const wrong = whatIsWrong(draft);
  const isChanged = !isSame(draft, stored);
  if (!isChanged && site.broken === null) return null;
  const save = async () => {
    if (choice === null) return null;
    setSaving(true);
    const base = { version: draft.choice.version };
    const request = { requestId: newRequestId(), base, input: { policy: choice } };
    const answer = await repeated(() => ask(() => backend('saveSiteRules', request)));
    setSaving(false);
    if (!answer.ok) return answer.failure;
    // Jira shows and announces this flag itself, because the bar disappears on saving.
    showFlag({ id: 'site-rules-saved', title: words.site.saved(site.followers), type: 'success', isAutoDismiss: true });
    replace(answer.value);
    return null;
  };
  const still = wrong === null ? words.site.unsaved(site.followers) : words.wrong[wrong];
  return (
    <div className={styles['bar']}>
      {failure !== null && (
        <FailureNotice failure={failure}>
          {failure.code === 'conflict' && <QuietButton onPress={reload}>{words.loadTheirs}</QuietButton>}
        </FailureNotice>
      )}
      <div className={styles['buttons']}>
        <p role="status">{isSaving ? words.saving : still}</p>
        {isChanged && (
          <QuietButton locked={isSaving} onPress={() => (forget(), change(stored))}>
            {words.discard}
          </QuietButton>
        )}
        <QuietButton look="primary" locked={isSaving} disabled={choice === null} onPress={() => void submit(save)}>
          {words.save}
        </QuietButton>
      </div>
    </div>
  );
}

/** With its words, for `import()` by a page of other words. */
export async function load() {
  const words = await loadWords();
  return {
    default: () => (
      <Words words={words}>
        <SiteRules />
      </Words>
    ),
  };
}

/** Says what the copied rules change in the form, and what they name that is not found. */
function CopyOutcome({ taken, view }: { readonly taken: Fitted; readonly view: SettingsView }): ReactElement {
  const words = useWords();
  const formats = useFormats();
  const said = (draft: Fitted['draft']) => saidIn(draft, { words, formats, view });
  const changes = differences(said(toForm(view)), said(taken.draft));
  return (
    <>
      <p>{words.rulesCopied.done(changes.length)}</p>
      {taken.notFound.length > 0 && (
        <>
          <p>{words.rulesCopied.notFound}</p>
          <ul className={styles['read']}>
            {taken.notFound.map((one) => (
              <li key={`${one.what} ${one.name} ${one.what === 'field' ? one.rule : ''}`} dir="auto">
                {words.rulesCopied.missing[one.what](one)}
              </li>
            ))}
          </ul>
        </>
      )}
      {changes.length > 0 && <ChangeList of={changes} open />}
    </>
  );
}

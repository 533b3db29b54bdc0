import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import { Suspense, useState } from 'react';
import type { FoundContent } from '../../src/contract';
import { useWide } from '../ui/use-wide';
import { currentTalk } from './current-talk';
import { BriefForm } from './lazy-forms';
import { targets } from './lead-target';
import { usePanel, useWords } from './panel-context';
import styles from './scope.module.css';
import { ScopeLists } from './ScopeLists';
import { StepSection } from './StepSection';
import type { Folding } from './use-folding';
import type { Leading } from './use-lead';

const isEmpty = ({ inScope, outOfScope, acceptanceCriteria, visuals }: FoundContent): boolean =>
  inScope.length + outOfScope.length + acceptanceCriteria.length + visuals === 0;

function useSummary(): string {
  const { scope } = useWords();
  const { content } = usePanel().view;
  if (isEmpty(content)) return '';
  return scope.summary({
    ins: content.inScope.length,
    outs: content.outOfScope.length,
    done: content.acceptanceCriteria.length,
    visuals: content.visuals,
  });
}

/** Why, for whom and why now: what is read aloud first. */
function Reasons({ whyOnly }: { whyOnly: boolean }): ReactElement {
  const words = useWords().scope;
  const { content, issue, brief } = usePanel().view;
  return (
    <dl className={styles['reasons']}>
      <dt>{words.why}</dt>
      <dd dir="auto">
        {content.why ?? <span className={styles['none']}>{words.noWhy}</span>}
        {content.whyFrom === 'parent' && (
          <span className={styles['from']}> {words.fromParent(issue.parent?.key ?? null)}</span>
        )}
      </dd>
      {!whyOnly && content.who !== null && (
        <>
          <dt>{words.who}</dt>
          <dd dir="auto">{content.who}</dd>
        </>
      )}
      {!whyOnly && issue.parent !== null && content.whyFrom !== 'parent' && (
        <>
          <dt>{words.goal}</dt>
          <dd dir="auto">{issue.parent.summary}</dd>
        </>
      )}
      {!whyOnly && brief.whyNow !== '' && (
        <>
          <dt>{words.whyNow}</dt>
          <dd dir="auto">{brief.whyNow}</dd>
        </>
      )}
    </dl>
  );
}

/** What it is about: found in Jira's own fields, and what the team adds where they say nothing. */
export function ScopeStep({ folding, leading }: { folding: Folding; leading: Leading }): ReactElement {
  const words = useWords();
  const { view, lead } = usePanel();
  const wide = useWide();
  const [shown, setShown] = useState<boolean | null>(null);
  const summary = useSummary();
  const editing = leading.current?.to === 'brief' && view.me.canEdit;
  const inTalk = currentTalk(view) !== null;
  const open = shown ?? ((wide && inTalk) || leading.current?.to === 'done-when');
  return (
    <StepSection step="scope" folding={folding} summary={folding.isOpen('scope') ? '' : summary || words.scope.empty}>
      <div id={targets['done-when']} tabIndex={-1} className={styles['scope']}>
        <Reasons whyOnly={!wide && !open && inTalk} />
        {open && <ScopeLists />}
        {!open && summary !== '' && <p className={styles['counts']}>{summary}</p>}
        {!editing && (
          <div className={styles['buttons']}>
            {(summary !== '' || open) && (
              <Button appearance="subtle" spacing="compact" aria-expanded={open} onClick={() => setShown(!open)}>
                {open ? words.hide : words.show}
              </Button>
            )}
            {view.me.canEdit && (
              <Button appearance="subtle" spacing="compact" onClick={() => lead({ to: 'brief' })}>
                {view.brief.textsFrom === 0 ? words.scope.add : words.scope.edit}
              </Button>
            )}
          </div>
        )}
        {editing && (
          <Suspense>
            <BriefForm done={leading.arrive} />
          </Suspense>
        )}
      </div>
    </StepSection>
  );
}

import Button from '@atlaskit/button/new';
import type { FormEvent, ReactElement } from 'react';
import { useEffect } from 'react';
import { BRIEF_TEXT_LIMIT } from '../../src/domain/brief';
import { TextBlock } from '../ui/TextBlock';
import { TextLine } from '../ui/TextLine';
import { useSubmit } from '../ui/use-submit';
import { useLaterWords } from './later-words';
import { targets } from './lead-target';
import { usePanel, useWords } from './panel-context';
import styles from './panel.module.css';
import { SubmitFailure } from './SubmitFailure';
import { useBriefDraft } from './use-brief-draft';

/** Longest list as typed; each of its lines is bounded by the back end. */
const LIST_LIMIT = 10 * BRIEF_TEXT_LIMIT;

/** Why and scope, where Jira's own fields do not say them. Only why matters; the rest may stay empty. */
export function BriefForm({ done }: { done: () => void }): ReactElement {
  const words = useWords();
  const { view, actions } = usePanel();
  const { texts, set, begun, on, forget } = useBriefDraft();
  const { failure, submit } = useSubmit();
  useEffect(() => document.getElementById(targets.brief)?.focus(), []);
  const leave = (): void => {
    forget();
    done();
  };
  // Should another edit arrive while the reader writes, the back end must say so.
  const send = async (to: number): Promise<void> => {
    const brief = on(to);
    if (await submit(() => actions.saveBrief(brief))) leave();
  };
  // Both texts have been seen once they differ: then it is to the brief as it stands.
  const again = (): void => void send(failure?.code === 'conflict' ? view.brief.version : begun);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void send(begun);
  };
  const brief = useLaterWords().brief;
  return (
    <form className={styles['form']} onSubmit={onSubmit}>
      <TextBlock
        id={targets.brief}
        label={brief.whyLabel}
        value={texts.why}
        onChange={set('why')}
        limit={BRIEF_TEXT_LIMIT}
      />
      <TextLine label={brief.whoLabel} value={texts.who} onChange={set('who')} limit={BRIEF_TEXT_LIMIT} />
      <TextLine label={brief.whyNowLabel} value={texts.whyNow} onChange={set('whyNow')} limit={BRIEF_TEXT_LIMIT} />
      <TextBlock label={brief.inLabel} value={texts.inScope} onChange={set('inScope')} limit={LIST_LIMIT} />
      <TextBlock label={brief.outLabel} value={texts.outOfScope} onChange={set('outOfScope')} limit={LIST_LIMIT} />
      <p className={styles['quiet']}>{brief.formHint}</p>
      {failure !== null && <SubmitFailure failure={failure} again={again} keepTheirs={leave} />}
      <div className={styles['actions']}>
        <Button type="submit" appearance="primary">
          {brief.save}
        </Button>
        <Button appearance="subtle" onClick={leave}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}

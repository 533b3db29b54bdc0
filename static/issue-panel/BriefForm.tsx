import Button from '@atlaskit/button/new';
import type { FormEvent, ReactElement } from 'react';
import { useEffect, useState } from 'react';
import type { BriefTexts } from '../../src/domain/brief';
import { BRIEF_LINE_LIMIT, BRIEF_TEXT_LIMIT } from '../../src/domain/brief';
import { TextBlock } from '../ui/TextBlock';
import { TextLine } from '../ui/TextLine';
import { useSubmit } from '../ui/use-submit';
import { useLaterWords } from './later-words';
import { targets } from './lead-target';
import { linesOf } from './lines-of';
import { ListBlock } from './ListBlock';
import { usePanel, useWords } from './panel-context';
import styles from './panel.module.css';
import { isTorn, SubmitFailure } from './SubmitFailure';

/** As typed: lists are one line each, blank lines mean nothing. */
type Draft = { why: string; who: string; whyNow: string; inScope: string; outOfScope: string };

/** Longest list as typed. */
const LIST_LIMIT = 10 * BRIEF_TEXT_LIMIT;
const LINES = { most: BRIEF_LINE_LIMIT, each: BRIEF_TEXT_LIMIT };

const toDraft = ({ why, who, whyNow, inScope, outOfScope }: BriefTexts): Draft => ({
  why,
  who,
  whyNow,
  inScope: inScope.join('\n'),
  outOfScope: outOfScope.join('\n'),
});

export const toBrief = ({ why, who, whyNow, inScope, outOfScope }: Draft, version: number): BriefTexts => ({
  why: why.trim(),
  who: who.trim(),
  whyNow: whyNow.trim(),
  inScope: linesOf(inScope),
  outOfScope: linesOf(outOfScope),
  version,
});

/** Which fields say what the description says too: that is what counts, and whoever types here must know it before. */
function useAlreadySaid(): Readonly<Partial<Record<keyof BriefTexts, string>>> {
  const { alreadySaid } = useLaterWords().brief;
  const { content, brief } = usePanel().view;
  const others = (found: readonly string[], ours: readonly string[]): boolean =>
    found.length > 0 && found.join('\n') !== ours.map((line) => line.trim()).join('\n');
  return {
    ...(content.whyFrom === 'description' ? { why: alreadySaid } : {}),
    ...(content.who !== null && content.who !== brief.who.trim() ? { who: alreadySaid } : {}),
    ...(others(content.inScope, brief.inScope) ? { inScope: alreadySaid } : {}),
    ...(others(content.outOfScope, brief.outOfScope) ? { outOfScope: alreadySaid } : {}),
  };
}

/** Why and scope, where Jira's own fields do not say them. Only why matters; the rest may stay empty. */
export function BriefForm({ done }: { done: () => void }): ReactElement {
  const words = useWords();
  const { view, actions } = usePanel();
  const [draft, setDraft] = useState(() => toDraft(view.brief));
  const { failure, submit, corrected } = useSubmit();
  const said = useAlreadySaid();
  // What the reader is editing. Should another edit arrive while they write, the back end must say so.
  const [begun, setBegun] = useState(view.brief.version);
  useEffect(() => document.getElementById(targets.brief)?.focus(), []);
  const set = (part: keyof Draft) => (text: string) => {
    corrected();
    setDraft({ ...draft, [part]: text });
  };
  const field = (part: keyof Draft) => ({ hint: said[part], value: draft[part], onChange: set(part) });
  const send = async (to: number): Promise<void> => {
    setBegun(to);
    if (await submit(() => actions.saveBrief(toBrief(draft, to)))) done();
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
      <TextBlock id={targets.brief} label={brief.whyLabel} {...field('why')} limit={BRIEF_TEXT_LIMIT} />
      <TextLine label={brief.whoLabel} {...field('who')} limit={BRIEF_TEXT_LIMIT} />
      <TextLine label={brief.whyNowLabel} {...field('whyNow')} limit={BRIEF_TEXT_LIMIT} />
      <ListBlock label={brief.inLabel} {...field('inScope')} limit={LIST_LIMIT} room={LINES} />
      <ListBlock label={brief.outLabel} {...field('outOfScope')} limit={LIST_LIMIT} room={LINES} />
      <p className={styles['quiet']}>{brief.formHint}</p>
      {failure !== null && <SubmitFailure failure={failure} again={again} keepTheirs={done} />}
      <div className={styles['actions']}>
        <Button type="submit" appearance="primary" isDisabled={isTorn(failure)}>
          {brief.save}
        </Button>
        <Button appearance="subtle" onClick={done}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}

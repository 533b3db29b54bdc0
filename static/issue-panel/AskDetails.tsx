import type { ReactElement } from 'react';
import { useEffect, useState } from 'react';
import { questionCategories, questionKinds } from '../../src/domain/question';
import { Choice } from '../ui/Choice';
import { DayField } from '../ui/DayField';
import { Tick } from '../ui/Tick';
import { useFormats } from '../ui/formats';
import { useNameOf } from '../ui/Name';
import { readAssignable } from '../ui/people';
import type { AskedDetails } from './AskForm';
import { usePanel, useWords } from './panel-context';
import styles from './question.module.css';

type Props = { readonly details: AskedDetails; readonly onChange: (details: AskedDetails) => void };

/** Everybody who may find something out: those Jira lets be assigned, and whoever is on the issue already. */
function useCandidates(): readonly { value: string; label: string }[] {
  const { view } = usePanel();
  const formats = useFormats();
  const [assignable, setAssignable] = useState<readonly string[]>([]);
  const { key } = view.issue;
  useEffect(() => {
    let gone = false;
    void readAssignable(key).then((people) => {
      if (!gone) setAssignable(people.map(({ accountId }) => accountId));
    });
    return () => {
      gone = true;
    };
  }, [key]);
  const here = [view.me.accountId, ...(view.talk?.participants ?? []), ...view.questions.map(({ owner }) => owner)];
  const ids = [...new Set([...here, ...assignable])].filter((id) => id !== null);
  const nameOf = useNameOf(ids);
  return ids.map((id) => ({ value: id, label: nameOf(id) })).toSorted((a, b) => formats.compare(a.label, b.label));
}

/** What has a default and is one tap away: kind, blocking, category, owner, due. */
export function AskDetails({ details, onChange }: Props): ReactElement {
  const words = useWords().questions;
  const candidates = useCandidates();
  const set = (part: Partial<AskedDetails>): void => onChange({ ...details, ...part });
  const oneOf = <T extends string>(all: readonly T[], value: string): T | null =>
    all.find((one) => one === value) ?? null;
  return (
    <div className={styles['details']}>
      <Choice
        label={words.kind}
        value={details.kind}
        options={questionKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        onChange={(value) => set({ kind: oneOf(questionKinds, value) ?? 'question' })}
      />
      <Choice
        label={words.category}
        value={details.category ?? ''}
        options={[
          { value: '', label: words.noCategory },
          ...questionCategories.map((one) => ({ value: one, label: words.categories[one] })),
        ]}
        onChange={(value) => set({ category: oneOf(questionCategories, value) })}
      />
      <Choice
        label={words.owner}
        value={details.owner ?? ''}
        options={[{ value: '', label: words.ownerDefault }, ...candidates]}
        onChange={(value) => set({ owner: value === '' ? null : value })}
      />
      <DayField
        label={words.due}
        value={details.due ?? ''}
        onChange={(value) => set({ due: value === '' ? null : value })}
      />
      <Tick label={words.blocking} checked={details.blocking} onChange={(blocking) => set({ blocking })} />
    </div>
  );
}

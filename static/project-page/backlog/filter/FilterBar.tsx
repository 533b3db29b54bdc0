import { lazy, type ReactElement, Suspense, useId, useRef, useState } from 'react';
import { isJql } from '../../../../src/domain/meeting/search-query';
import { lozengeStates } from '../../../../src/domain/refinement/lozenge-state';
import { readOwnQuery } from '../../../../src/jira/search/own-query';
import { FailureNotice } from '../../../ui/FailureNotice';
import { orBroken } from '../../../ui/or-broken';
import { QuietButton } from '../../../ui/QuietButton';
import type { Report } from '../report';
import type { AllItems } from '../use-all-items';
import { useWords } from '../words';
import { type Filter, isFiltering, NO_FILTER, type QuestionFilter } from './filter';
import styles from './FilterBar.module.css';
import type { Narrowing } from './use-narrowing';
import { useFilterWords, withWords } from './words';
import type { AccountId } from '../../../../src/domain/shared/person';
import { useNameOf } from '../../../ui/Name';
import type { FilterWords } from './filter.en';
import type { ChoiceField } from './offered';

export type FilterBarProps = {
  readonly filter: Filter;
  readonly set: (filter: Filter) => void;
  readonly report: Report;
  readonly all: AllItems;
  /** Reads the rest of the backlog. */
  readonly more: ReactElement;
  readonly narrowing: Narrowing;
};

const groups = ['all', 'agreed', 'open'] as const;
const shows = [...groups, ...lozengeStates];

/** A file of its own, loaded once it is opened. */
const Choices = lazy(() => orBroken(async () => ({ default: (await import('./Choices')).Choices })));

/** The field for text or JQL, the state, and behind a button what else narrows the page; below them, what does now. */
export function FilterBar(props: FilterBarProps): ReactElement {
  const { states } = useWords();
  const words = useFilterWords();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLSpanElement>(null);
  const { filter, set } = props;
  const keepFocus = (): void => opener.current?.querySelector('button')?.focus();
  return (
    <>
      <div className={styles['bar']} role="search">
        <SearchField filter={filter} set={set} />
        <select
          className={styles['field']}
          aria-label={words.state}
          value={filter.show}
          onChange={(event) => set({ ...filter, show: shows.find((one) => one === event.target.value) ?? 'all' })}
        >
          {groups.map((group) => (
            <option key={group} value={group}>
              {words.shows[group]}
            </option>
          ))}
          {lozengeStates.map((standing) => (
            <option key={standing} value={standing}>
              {states[standing]}
            </option>
          ))}
        </select>
        <span ref={opener}>
          <QuietButton onPress={() => setOpen(!isOpen)} aria-expanded={isOpen} aria-controls={id}>
            {words.filters}
          </QuietButton>
        </span>
      </div>
      {isOpen && (
        <section id={id} className={styles['panel']} aria-label={words.filters}>
          <Suspense fallback={<p role="status">{words.readingChoices}</p>}>
            <Choices {...props} />
          </Suspense>
        </section>
      )}
      {isFiltering(filter) && <FilterLine {...props} keepFocus={keepFocus} />}
    </>
  );
}

/** Text filters while it is typed; a query in JQL is asked by Enter, since half of one is refused. */
function SearchField({ filter, set }: Pick<FilterBarProps, 'filter' | 'set'>): ReactElement {
  const words = useFilterWords();
  const hint = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const type = (typed: string): void => {
    setDraft(isJql(typed) ? typed : null);
    if (!isJql(typed)) set({ ...filter, text: typed, jql: '' });
    else if (filter.text !== '') set({ ...filter, text: '' });
  };
  const isDraft = draft !== null && draft.trim() !== filter.jql;
  return (
    <form
      className={styles['search']}
      onSubmit={(event) => {
        event.preventDefault();
        if (draft !== null) set({ ...filter, text: '', jql: draft.trim() });
        setDraft(null);
      }}
    >
      <input
        type="search"
        className={styles['field']}
        aria-label={words.search}
        aria-describedby={hint}
        placeholder={words.search}
        value={draft ?? (filter.jql || filter.text)}
        onChange={(event) => type(event.target.value)}
      />
      <small id={hint} role="status" className={styles['hint']}>
        {isDraft && words.pressEnter}
      </small>
    </form>
  );
}

type LineProps = FilterBarProps & {
  /** Where the focus goes when the button that has it goes. */
  readonly keepFocus: () => void;
};

/** What narrows the page, each with a button that removes it, how much it leaves, and what it leaves as it is. */
function FilterLine({ filter, set, report, narrowing, keepFocus }: LineProps): ReactElement {
  const words = useFilterWords();
  const { found, shown, among } = narrowing;
  const tags = useTags(filter, report);
  const change = (next: typeof filter): void => {
    keepFocus();
    set(next);
  };
  const count = 'all' in among ? words.filtered(shown, among.all) : words.filteredRead(shown, among.read);
  const isCounted = !found.isAsking && (found.finding.status === 'none' || 'ids' in found.finding);
  return (
    <div className={styles['line']}>
      <p className={styles['tags']}>
        {isCounted && <strong>{count}</strong>}
        {tags.map(({ text, without }) => (
          <button
            key={text}
            type="button"
            className={styles['tag']}
            aria-label={words.remove(text)}
            onClick={() => change({ ...filter, ...without })}
          >
            {text} <span aria-hidden="true">×</span>
          </button>
        ))}
        <QuietButton onPress={() => change(NO_FILTER)}>{words.clear}</QuietButton>
      </p>
      <Answer found={found} />
      {filter.jql !== '' && readOwnQuery(filter.jql).isOrdered && <p>{words.orderLeftOut}</p>}
      {isCounted && <p>{words.boards}</p>}
    </div>
  );
}

/** Where Jira has not answered, or not with items. */
function Answer({ found: { finding, isAsking } }: Pick<Narrowing, 'found'>): ReactElement | null {
  const words = useFilterWords();
  if (isAsking) return <p role="status">{words.asking}</p>;
  switch (finding.status) {
    case 'reading':
      return <p role="status">{words.reading}</p>;
    case 'unclosed':
      return <p role="alert">{words.unclosed}</p>;
    case 'refused':
      return <p role="alert">{words.refused(finding.refusal)}</p>;
    case 'failed':
      return <FailureNotice failure={finding.failure} />;
    case 'none':
    case 'found':
      return null;
  }
}

/** A part of the filter in words, with what removes it. */
type Tag = { readonly text: string; readonly without: Partial<Filter> };

/** What a filter says, but for what stands in the fields above: text, query and state. */
function useTags(filter: Filter, { sprints, read }: Pick<Report, 'sprints' | 'read'>): readonly Tag[] {
  const words = useFilterWords();
  const { sprint, asked, group, assignee, age } = filter;
  const people = [asked?.kind === 'owner' ? asked.owner : null, assignee === '' ? null : assignee];
  const nameOf = useNameOf(people.filter((person) => person !== null));
  const tags: Tag[] = [];
  if (sprint !== null) tags.push({ text: sprintWords(), without: { sprint: null } });
  if (asked !== null) tags.push({ text: askedWords(asked, words, nameOf), without: { asked: null } });
  if (group !== null) tags.push({ text: words.groups[group], without: { group: null } });
  for (const field of ['epic', 'assignee', 'type', 'component', 'priority'] as const) {
    const value = filter[field];
    if (value !== null) tags.push({ text: valueWords(field, value), without: { [field]: null } });
  }
  if (age !== null) tags.push({ text: words.ages[age], without: { age: null } });
  return tags;

  function valueWords(field: ChoiceField, value: string): string {
    if (value === '' && field !== 'type' && field !== 'assignee') return words.none[field];
    return words.is(words.fields[field], nameIn(field, value));
  }
  function nameIn(field: ChoiceField, value: string): string {
    if (field === 'type') return read.find(({ type }) => type.id === value)?.type.name ?? value;
    if (field !== 'assignee') return value;
    return value === '' ? words.none.assignee : nameOf(value);
  }
  function sprintWords(): string {
    if (sprint === 'backlog' || sprint === 'next') return words[sprint];
    return words.sprint(sprints.find(({ id }) => id === sprint)?.name ?? String(sprint));
  }
}

function askedWords(asked: QuestionFilter, words: FilterWords, nameOf: (accountId: AccountId) => string): string {
  return asked.kind === 'owner' ? words.questionFor(nameOf(asked.owner)) : words.questions[asked.kind];
}

/** With its words, for `import()`. */
export const load = () => withWords(FilterBar);

import type { AccountId } from '../../../../src/domain/shared/person';
import { useNameOf } from '../../../ui/Name';
import type { Report } from '../report';
import type { QuestionFilter, Filter } from './filter';
import type { FilterWords } from './filter.en';
import type { ChoiceField } from './offered';
import { useFilterWords } from './words';

/** A part of the filter in words, with what removes it. */
type Tag = { readonly text: string; readonly without: Partial<Filter> };

/** What a filter says, but for what stands in the fields above: text, query and state. */
export function useTags(filter: Filter, { sprints, read }: Pick<Report, 'sprints' | 'read'>): readonly Tag[] {
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
